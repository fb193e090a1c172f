import { Outlet } from '@tanstack/react-router';
import { SendingProvider } from '../chain/sending-provider';
import { WalletProvider } from '../chain/wallet-provider';
import { ReceiptView } from './receipt/receipt-view';

/** Around every page that signs: the wallet, and the receipt view before each signature. */
export default function WalletLayout() {
  return (
    <WalletProvider>
      <SendingProvider view={ReceiptView}>
        <Outlet />
      </SendingProvider>
    </WalletProvider>
  );
}
