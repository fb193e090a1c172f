import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/earn',
    page: () => import('./pages/earn-page'),
    nav: { label: { en: 'Earn', 'zh-CN': '出借' }, order: 30 },
  },
  { path: '/earn/supply', page: () => import('./pages/supply-page'), roles: ['lender'], wallet: true },
  { path: '/earn/withdraw', page: () => import('./pages/withdraw-page'), roles: ['lender'], wallet: true },
];
