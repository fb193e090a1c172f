import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { queryClient } from './query-client';
import { router } from './router';
import { loadedWallet, onWalletLoaded } from './wallet-loading';

/**
 * The wallet stands above the router so that an open vault outlives a change of page. It is loaded with the first
 * page that needs it; the pages before it do without.
 */
export function Providers() {
  const Wallet = useSyncExternalStore(onWalletLoaded, loadedWallet);
  const pages = <RouterProvider router={router} />;
  return <QueryClientProvider client={queryClient}>{Wallet ? <Wallet>{pages}</Wallet> : pages}</QueryClientProvider>;
}
