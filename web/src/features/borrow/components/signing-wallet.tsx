import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/wallet-state';
import { shorten } from '../../../format/address';
import { Notice } from '../../../ui/notice';

interface SigningWalletProps {
  /** The wallet that has to sign; absent: any linked one. */
  address?: string | undefined;
  children: ReactNode;
}

/** Draws what needs a signature only when the right wallet is open and linked; otherwise says how to open it. */
export function SigningWallet({ address, children }: SigningWalletProps) {
  const { t } = useTranslation('borrow');
  const { signer, linked } = useWallet();
  const fits = address === undefined || signer?.address.toLowerCase() === address.toLowerCase();
  if (signer && linked && fits) return children;
  const reason = signer === undefined ? 'closed' : fits ? 'unlinked' : 'other';
  return (
    <Notice level="note" title={t(`wallet.${reason}.title`)}>
      <p>{t(`wallet.${reason}.text`, { wallet: address ? shorten(address) : '' })}</p>
      <Link to="/account/vault">{t('wallet.open')}</Link>
    </Notice>
  );
}
