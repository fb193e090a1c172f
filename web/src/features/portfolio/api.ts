import { queryOptions } from '@tanstack/react-query';
import { body, lendingApi } from '../../api/client';
import type { components } from '../../api/generated/lending';

export type Portfolio = components['schemas']['Portfolio'];

export const portfolioQuery = queryOptions({
  queryKey: ['portfolio'],
  queryFn: () => body(lendingApi.GET('/api/v1/portfolio')),
  staleTime: 10_000,
});
