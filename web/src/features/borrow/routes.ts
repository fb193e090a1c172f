import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/borrow',
    page: () => import('./pages/borrow-page'),
    nav: { label: { en: 'Borrow', 'zh-CN': '借款' }, order: 10 },
  },
  { path: '/borrow/apply', page: () => import('./pages/apply-page'), roles: ['borrower'], wallet: true },
  {
    path: '/borrow/applications/$id',
    page: () => import('./pages/application-page'),
    roles: ['borrower'],
    wallet: true,
  },
  { path: '/borrow/assets', page: () => import('./pages/assets-page'), roles: ['borrower'], wallet: true },
  { path: '/borrow/assets/$id', page: () => import('./pages/asset-page'), roles: ['borrower'], wallet: true },
  {
    path: '/loans',
    page: () => import('./pages/loans-page'),
    roles: ['borrower'],
    nav: { label: { en: 'My loans', 'zh-CN': '我的贷款' }, order: 20 },
  },
  { path: '/loans/$id', page: () => import('./pages/loan-page'), roles: ['borrower', 'underwriter'], wallet: true },
  { path: '/loans/$id/repay', page: () => import('./pages/repay-page'), roles: ['borrower'], wallet: true },
];
