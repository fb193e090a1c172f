import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  { path: '/account/verify', page: () => import('./pages/verify-page'), roles: ['borrower', 'lender', 'member'] },
];
