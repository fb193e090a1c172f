import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from './button';
import { Notice } from './notice';

/** Shown where an act needs a wallet and none is open and linked. */
export function NeedsWallet() {
  const { t } = useTranslation('ui');
  return (
    <Notice title={t('needsWallet.title')}>
      <p>{t('needsWallet.text')}</p>
      <Link className={buttonClass('primary')} to="/account">
        {t('needsWallet.button')}
      </Link>
    </Notice>
  );
}
