import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { loginUrl, meQuery } from '../api/platform';
import { isLoginMissing, onLoginMissing } from '../api/session-state';
import { buttonClass } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** A login that ended while the page was open: say so, keep the page, offer the way back to it. */
export function ExpiredDialog() {
  const { t } = useTranslation('app');
  const missing = useSyncExternalStore(onLoginMissing, isLoginMissing);
  const wasLoggedIn = useQuery(meQuery).data?.authenticated === true;
  const [closed, setClosed] = useState(false);
  return (
    <Dialog open={missing && wasLoggedIn && !closed} title={t('expired.title')} onClose={() => setClosed(true)}>
      <p>{t('expired.text')}</p>
      <p>
        <a className={buttonClass('primary')} href={loginUrl()}>
          {t('expired.again')}
        </a>
      </p>
    </Dialog>
  );
}
