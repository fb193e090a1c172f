import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../../chain/wallet-state';
import { shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { Notice } from '../../../ui/notice';

interface ValuerWalletProps {
  /** The person's wallets on the contract's list of valuers. */
  signers: readonly string[];
  children: (signer: string) => ReactNode;
}

/** Draws what needs a valuer's signature only when a listed wallet is open; otherwise says what is missing. */
export function ValuerWallet({ signers, children }: ValuerWalletProps) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const { signer, linked } = useWallet();
  const open = signers.find((each) => each.toLowerCase() === signer?.address.toLowerCase());
  if (open && linked) return children(open);
  const reason = signers.length === 0 ? 'unlisted' : 'closed';
  return (
    <Notice level="note" title={t(`valuer.${reason}.title`)}>
      <p>{t(`valuer.${reason}.text`, { wallets: format.list(signers.map((each) => shorten(each))) })}</p>
      <Link to="/account/vault">{t('valuer.link')}</Link>
    </Notice>
  );
}
