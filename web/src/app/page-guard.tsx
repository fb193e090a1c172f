import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { loginUrl, meQuery } from '../api/platform';
import { useFormat } from '../format/use-format';
import { buttonClass } from '../ui/button';
import type { FeatureRoute } from '../ui/feature-route';
import { Page } from '../ui/page';
import { Skeleton } from '../ui/skeleton';

/** Says why a page is not for this person, and what to do. Comfort only: the service decides what anyone sees. */
export function guarded(Inner: ComponentType, roles: FeatureRoute['roles']): ComponentType {
  if (roles === undefined) return Inner;
  return function Guarded() {
    const { t } = useTranslation('app');
    const { list } = useFormat();
    const me = useQuery(meQuery);
    if (me.isPending) return <Skeleton height={400} />;
    if (!me.data?.authenticated) {
      return (
        <Page title={t('guard.login.title')} lead={t('guard.login.text')}>
          <p>
            <a className={buttonClass('primary')} href={loginUrl()}>
              {t('login')}
            </a>
          </p>
        </Page>
      );
    }
    const held = me.data.roles;
    if (roles !== 'anyone' && !roles.some((role) => held.includes(role))) {
      const names = list(roles.map((role) => t(`role.${role}`)));
      return (
        <Page title={t('guard.role.title')} lead={t('guard.role.text', { roles: names })}>
          {null}
        </Page>
      );
    }
    return <Inner />;
  };
}
