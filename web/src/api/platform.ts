import { queryOptions, useQuery } from '@tanstack/react-query';
import { body, platformApi } from './client';
import type { components } from './generated/platform';

type Schemas = components['schemas'];
export type Me = Schemas['Me'];
export type Role = Me['roles'][number];
export type Deployment = Schemas['Deployment'];
export type Status = Schemas['Status'];
export type Clock = Schemas['Clock'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => body(platformApi.GET('/api/v1/me')),
  staleTime: 30_000,
});

export const deploymentQuery = queryOptions({
  queryKey: ['deployment'],
  queryFn: () => body(platformApi.GET('/api/v1/deployment')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => body(platformApi.GET('/api/v1/status')),
  staleTime: 5_000,
  refetchInterval: 15_000,
});

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => body(platformApi.GET('/api/v1/clock')),
  staleTime: 10_000,
  refetchInterval: 60_000,
});

/** Who is logged in; nobody while unknown. */
export function useMe(): Me {
  return useQuery(meQuery).data ?? { authenticated: false, roles: [], wallets: [] };
}

/** The service's now as RFC 3339; undefined until it has answered. */
export function useNow(): string | undefined {
  return useQuery(clockQuery).data?.now;
}

/** A top-level navigation to the login that returns to where the person is. */
export function loginUrl(again = false): string {
  const here = `${location.pathname}${location.search}`;
  return `/login${again ? '/again' : ''}?to=${encodeURIComponent(here)}`;
}
