import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/', page: () => import('./pages/home-page') },
  { path: '/status', page: () => import('./pages/status-page') },
];
