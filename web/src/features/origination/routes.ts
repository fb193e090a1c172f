import type { FeatureRoute } from '../../ui/feature-route';

export const routes: readonly FeatureRoute[] = [
  {
    path: '/underwriting',
    page: () => import('./pages/underwriting-page'),
    roles: ['underwriter'],
    nav: { label: { en: 'Underwriting', 'zh-CN': '核保' }, order: 50 },
  },
  { path: '/underwriting/$id', page: () => import('./pages/file-page'), roles: ['underwriter'] },
  {
    path: '/appraisals',
    page: () => import('./pages/appraisals-page'),
    roles: ['appraiser'],
    nav: { label: { en: 'Appraisals', 'zh-CN': '评估' }, order: 51 },
  },
  { path: '/appraisals/$id', page: () => import('./pages/appraisal-page'), roles: ['appraiser'], wallet: true },
];
