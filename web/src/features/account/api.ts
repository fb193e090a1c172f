import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { body, lendingApi } from '../../api/client';
import type { components } from '../../api/generated/lending';
import { readClient } from '../../chain/client';
import type { Deployment } from '../../chain/deployment';
import { readNumber, readValue } from '../../chain/read';
import { useWallet } from '../../chain/wallet-state';
import { type Balances, type Quote, quoteOf } from './model';

export type ActivityItem = components['schemas']['ActivityItem'];

const first: string | null = null;

export const activityQuery = infiniteQueryOptions({
  queryKey: ['activity', 'list'],
  queryFn: ({ pageParam }: { pageParam: string | null }) =>
    body(lendingApi.GET('/api/v1/activity', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
  initialPageParam: first,
  getNextPageParam: (page) => page.nextCursor ?? null,
});

/** What the open wallet holds, read from the chain. */
export function useBalances() {
  const { deployment, signer } = useWallet();
  const address = signer?.address;
  return useQuery({
    queryKey: ['balances', address],
    enabled: deployment !== undefined && address !== undefined,
    queryFn: async (): Promise<Balances> => {
      if (!deployment || !address) throw new Error('asked without a wallet');
      const client = readClient(deployment);
      const [flusd, reserve] = await Promise.all([
        readNumber(client, deployment, 'FLUSD', 'balanceOf', [address]),
        readNumber(client, deployment, 'TestReserveToken', 'balanceOf', [address]),
      ]);
      return { flusd, reserve };
    },
  });
}

/** What buying or redeeming gives, by the contract itself. */
export function quoteQuery(deployment: Deployment | undefined, side: 'buy' | 'redeem', amount: bigint | null) {
  return queryOptions({
    queryKey: ['market', 'quote', side, amount?.toString() ?? null],
    enabled: deployment !== undefined && amount !== null && amount > 0n,
    queryFn: async (): Promise<Quote> => {
      if (!deployment || amount === null) throw new Error('asked without an amount');
      const token = deployment.address('TestReserveToken');
      const name = side === 'buy' ? 'quoteBuy' : 'quoteRedeem';
      return quoteOf(await readValue(readClient(deployment), deployment, 'PegModule', name, [token, amount]));
    },
  });
}
