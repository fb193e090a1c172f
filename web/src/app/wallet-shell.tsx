import type { ReactNode } from 'react';
import { SendingProvider } from '../chain/sending-provider';
import { WalletProvider } from '../chain/wallet-provider';
import { ReceiptView } from './receipt/receipt-view';

/** Wallet and sending for the pages below; a chunk of its own, because it brings the chain library. */
export default function WalletShell({ children }: { children: ReactNode }) {
  return (
    <WalletProvider>
      <SendingProvider view={ReceiptView}>{children}</SendingProvider>
    </WalletProvider>
  );
}
