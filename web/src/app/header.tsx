import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loginUrl, useMe } from '../api/platform';
import { Button } from '../ui/button';
import type { FeatureRoute, Language } from '../ui/feature-route';
import styles from './layout.module.css';
import { featureRoutes } from './routes';

export function Header() {
  const { t, i18n } = useTranslation('app');
  const me = useMe();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setOpen(false), [path]);
  const language: Language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <Link to="/" className={styles.brand}>
          <img src="/favicon.svg" alt="" width="28" height="28" />
          Florin
        </Link>
        <span className={styles.menu}>
          <Button small aria-expanded={open} aria-controls="navigation" onClick={() => setOpen(!open)}>
            {t('menu')}
          </Button>
        </span>
        <nav id="navigation" className={styles.nav} aria-label={t('navigation')} data-open={open || undefined}>
          <ul>
            {navigation(me.roles, me.authenticated).map(({ path, label }) => (
              <li key={path}>
                <Link to={path}>{label[language]}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.tools}>
          {me.authenticated ? (
            <>
              <Link to="/account">{me.name ?? t('account')}</Link>
              <a href="/logout">{t('logout')}</a>
            </>
          ) : (
            <a href={loginUrl()}>{t('login')}</a>
          )}
        </div>
      </div>
    </header>
  );
}

/** What this person may use; guests see what is public and what everybody who registers may do. */
function navigation(roles: readonly string[], authenticated: boolean) {
  const shown = ({ roles: allowed }: FeatureRoute) => {
    if (allowed === undefined) return true;
    return authenticated && (allowed === 'anyone' || allowed.some((role) => roles.includes(role)));
  };
  return featureRoutes
    .filter(shown)
    .flatMap((route) => (route.nav ? [{ path: route.path, ...route.nav }] : []))
    .sort((left, right) => left.order - right.order);
}
