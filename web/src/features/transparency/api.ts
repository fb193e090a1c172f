import { queryOptions } from '@tanstack/react-query';
import { body, lendingApi } from '../../api/client';
import type { components } from '../../api/generated/lending';

export type Market = components['schemas']['Market'];

export const marketQuery = queryOptions({
  queryKey: ['market'],
  queryFn: () => body(lendingApi.GET('/api/v1/market')),
});
