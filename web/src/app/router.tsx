import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BrokenPage } from './broken-page';
import { Layout } from './layout';
import { MissingPage } from './missing-page';
import { guarded } from './page-guard';
import { featureRoutes } from './routes';
import { loadWallet } from './wallet-loading';

const root = createRootRoute({ component: Layout, notFoundComponent: MissingPage, errorComponent: BrokenPage });

const children = featureRoutes.map((route) =>
  createRoute({
    getParentRoute: () => root,
    path: route.path,
    component: lazyRouteComponent(async () => {
      const [page] = await Promise.all([route.page(), route.light ? undefined : loadWallet()]);
      return { default: guarded(page.default, route.roles) };
    }),
    errorComponent: BrokenPage,
  }),
);

export const router = createRouter({
  routeTree: root.addChildren(children),
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingMs: 150,
});
