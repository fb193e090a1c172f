import { queryOptions } from '@tanstack/react-query';
import { body, lendingApi } from '../../api/client';
import type { components } from '../../api/generated/lending';
import { readNumber } from '../../chain/read';
import type { ReadyWallet } from '../../chain/ready-wallet';

export type Market = components['schemas']['Market'];
export type Portfolio = components['schemas']['Portfolio'];
export type Request = Portfolio['requests'][number];

export const marketQuery = queryOptions({
  queryKey: ['market'],
  queryFn: () => body(lendingApi.GET('/api/v1/market')),
  staleTime: 10_000,
});

export const portfolioQuery = queryOptions({
  queryKey: ['portfolio'],
  queryFn: () => body(lendingApi.GET('/api/v1/portfolio')),
  staleTime: 10_000,
});

/** FLUSD in the wallet, in units, read from the chain. */
export const balanceQuery = (wallet: ReadyWallet | undefined) =>
  queryOptions({
    queryKey: ['balance', 'FLUSD', wallet?.address],
    queryFn: () =>
      wallet === undefined ? 0n : readNumber(wallet.client, wallet.deployment, 'FLUSD', 'balanceOf', [wallet.address]),
    enabled: wallet !== undefined,
    staleTime: 5_000,
  });
