import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/welcome', page: () => import('./pages/welcome-page'), wallet: true },
  { path: '/account', page: () => import('./pages/account-page'), wallet: true, roles: 'anyone' },
  {
    path: '/account/vault',
    page: () => import('./pages/vault-page'),
    wallet: true,
    roles: ['borrower', 'lender', 'member', 'appraiser'],
  },
  {
    path: '/money',
    page: () => import('./pages/money-page'),
    wallet: true,
    roles: ['borrower', 'lender', 'member'],
    nav: { label: { en: 'Money', 'zh-CN': '资金' }, order: 60 },
  },
  {
    path: '/activity',
    page: () => import('./pages/activity-page'),
    roles: 'anyone',
    nav: { label: { en: 'Activity', 'zh-CN': '动态' }, order: 70 },
  },
];
