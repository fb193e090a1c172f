import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/portfolio',
    page: () => import('./pages/portfolio-page'),
    roles: ['lender'],
    nav: { label: { en: 'Portfolio', 'zh-CN': '投资组合' }, order: 31 },
  },
];
