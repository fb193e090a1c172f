import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/', page: () => import('./pages/home-page') },
  {
    path: '/markets',
    page: () => import('./pages/market-page'),
    nav: { label: { en: 'Market', 'zh-CN': '市场' }, order: 40 },
  },
  { path: '/status', page: () => import('./pages/status-page') },
];
