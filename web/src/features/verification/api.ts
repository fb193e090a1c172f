import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, complianceApi, idempotencyKey, once } from '../../api/client';
import type { components } from '../../api/generated/compliance';

type Schemas = components['schemas'];
export type Profile = Schemas['Profile'];
export type ProfileSubmission = Schemas['ProfileSubmission'];

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: () => body(complianceApi.GET('/api/v1/profile')),
  staleTime: 10_000,
  refetchInterval: (query) => (query.state.data?.waitingFor === 'chain' ? 2_000 : false),
});

export function useSubmitProfile() {
  const queries = useQueryClient();
  const [key] = useState(idempotencyKey);
  return useMutation({
    mutationFn: (submission: ProfileSubmission) =>
      body(complianceApi.PUT('/api/v1/profile', { params: { header: once(key) }, body: submission })),
    onSuccess: (profile) => queries.setQueryData(profileQuery.queryKey, profile),
  });
}
