import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Signer } from './signer/signer';
import { useWallet } from './wallet-state';

/** Draws what must be signed once a linked wallet is open; says what is missing and where to get it before. */
export function NeedsWallet({ children }: { children: (signer: Signer) => ReactNode }) {
  const { t } = useTranslation('chain');
  const { signer, linked } = useWallet();
  if (signer && linked) return children(signer);
  return (
    <Notice level="note" title={t('needs.title')}>
      <p>{signer ? t('needs.link') : t('needs.open')}</p>
      <p>
        <Link className={buttonClass('primary')} to="/account">
          {t('needs.go')}
        </Link>
      </p>
    </Notice>
  );
}
