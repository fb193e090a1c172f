import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/review',
    page: () => import('./pages/queue-page'),
    roles: ['officer'],
    nav: { label: { en: 'Review', 'zh-CN': '审查' }, order: 60 },
  },
  { path: '/review/cases/$id', page: () => import('./pages/case-page'), roles: ['officer'] },
  {
    path: '/review/screening',
    page: () => import('./pages/screening-page'),
    roles: ['officer'],
    nav: { label: { en: 'Screening', 'zh-CN': '名单筛查' }, order: 61 },
  },
  {
    path: '/review/audit',
    page: () => import('./pages/audit-page'),
    roles: ['officer'],
    nav: { label: { en: 'Audit', 'zh-CN': '审计' }, order: 62 },
  },
];
