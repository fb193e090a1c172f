import type { FeatureRoute } from '../ui/feature-route';

const found = import.meta.glob<{ routes: readonly FeatureRoute[] }>('../features/*/routes.ts', { eager: true });

/** All pages of all features; a feature is added by its own `routes.ts` alone. */
export const featureRoutes: readonly FeatureRoute[] = Object.values(found).flatMap((feature) => feature.routes);
