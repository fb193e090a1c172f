import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveHints } from '../live/use-live-hints';
import { Announcer } from '../ui/announcer';
import { Skeleton } from '../ui/skeleton';
import { DemoBar } from './demo-bar';
import { ExpiredDialog } from './expired-dialog';
import { Footer } from './footer';
import { Header } from './header';
import styles from './layout.module.css';
import { ServiceBanner } from './service-banner';

export function Layout() {
  const { t } = useTranslation('app');
  const main = useRef<HTMLElement>(null);
  useLiveHints();
  useFocusOnNewPage(main);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <div>
        <DemoBar />
        <ServiceBanner />
        <Header />
      </div>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Skeleton height={400} />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <ExpiredDialog />
      <Announcer className={styles.toast} />
    </div>
  );
}

/** The last page drawn. */
let lastPath: string | undefined;

/** Moves the focus to the heading of a page that was navigated to, once it is there; not at the first load. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    const first = lastPath === undefined;
    const same = lastPath === path;
    lastPath = path;
    const area = main.current;
    if (first || same || !area) return;
    const focus = () => {
      const heading = area.querySelector('h1');
      heading?.focus();
      return heading !== null;
    };
    if (focus()) return;
    const observer = new MutationObserver(() => {
      if (focus()) observer.disconnect();
    });
    observer.observe(area, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [path, main]);
}
