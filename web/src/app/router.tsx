import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { FeatureRoute } from '../ui/feature-route';
import { BrokenPage } from './broken-page';
import { Layout } from './layout';
import { MissingPage } from './missing-page';
import { guarded } from './page-guard';
import { featureRoutes } from './routes';

const root = createRootRoute({ component: Layout, notFoundComponent: MissingPage, errorComponent: BrokenPage });

/** Pages that sign share one layout, which brings the wallet and the chain client as a chunk of its own. */
const signing = createRoute({
  getParentRoute: () => root,
  id: 'wallet',
  component: lazyRouteComponent(() => import('./wallet-layout')),
});

const pageOf = (route: FeatureRoute) =>
  lazyRouteComponent(async () => ({ default: guarded((await route.page()).default, route.roles) }));

const pages = featureRoutes
  .filter((route) => !route.wallet)
  .map((route) =>
    createRoute({
      getParentRoute: () => root,
      path: route.path,
      component: pageOf(route),
      errorComponent: BrokenPage,
    }),
  );

const signingPages = featureRoutes
  .filter((route) => route.wallet)
  .map((route) =>
    createRoute({
      getParentRoute: () => signing,
      path: route.path,
      component: pageOf(route),
      errorComponent: BrokenPage,
    }),
  );

export const router = createRouter({
  routeTree: root.addChildren([...pages, signing.addChildren(signingPages)]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 150,
});
