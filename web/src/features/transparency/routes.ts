import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/', page: () => import('./pages/home-page'), light: true },
  { path: '/status', page: () => import('./pages/status-page'), light: true },
];
