import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/governance',
    page: () => import('./pages/governance-page'),
    nav: { label: { en: 'Governance', 'zh-CN': '治理' }, order: 45 },
  },
  { path: '/governance/new', page: () => import('./pages/new-proposal-page'), roles: ['member'], wallet: true },
  { path: '/governance/votes', page: () => import('./pages/votes-page'), roles: 'anyone', wallet: true },
  { path: '/governance/$id', page: () => import('./pages/proposal-page'), wallet: true },
];
