import { queryOptions } from '@tanstack/react-query';
import { body, lendingApi } from '../../api/client';
import type { components } from '../../api/generated/lending';

export type Market = components['schemas']['Market'];
export type MarketLoan = components['schemas']['MarketLoan'];

export const marketQuery = queryOptions({
  queryKey: ['market'],
  queryFn: () => body(lendingApi.GET('/api/v1/market')),
});

export const loanStatuses = ['approved', 'active', 'arrears', 'defaulted', 'closed'] as const;
export type LoanStatus = (typeof loanStatuses)[number];

export const marketLoansQuery = (status: LoanStatus | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['market', 'loans', status, cursor],
    queryFn: () =>
      body(
        lendingApi.GET('/api/v1/market/loans', {
          params: { query: { ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) } },
        }),
      ),
    staleTime: 10_000,
  });
