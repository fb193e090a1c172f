import { queryOptions, useMutation } from '@tanstack/react-query';
import { body, lendingApi } from '../../api/client';
import type { components, paths } from '../../api/generated/lending';

type Schemas = components['schemas'];
export type Governance = Schemas['Governance'];
export type Parameter = Governance['parameters'][number];
export type Mine = NonNullable<Governance['me']>;
export type MyWallet = Mine['wallets'][number];
export type Summary = Schemas['ProposalSummary'];
export type Proposal = Schemas['Proposal'];
export type ProposalState = Schemas['ProposalState'];
export type Effect = Schemas['Effect'];
export type Preview = Schemas['ProposalPreview'];
export type PreviewRequest = paths['/api/v1/proposals/previews']['post']['requestBody']['content']['application/json'];

export const governanceQuery = queryOptions({
  queryKey: ['governance'],
  queryFn: () => body(lendingApi.GET('/api/v1/governance')),
});

export const proposalsQuery = queryOptions({
  queryKey: ['proposals'],
  queryFn: async () => (await body(lendingApi.GET('/api/v1/proposals'))).items,
});

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', id],
    queryFn: () => body(lendingApi.GET('/api/v1/proposals/{id}', { params: { path: { id } } })),
  });

/** From what a person wants changed to the calls, with values before and after. Commits nothing. */
export function usePreview() {
  return useMutation({
    mutationFn: (request: PreviewRequest) => body(lendingApi.POST('/api/v1/proposals/previews', { body: request })),
  });
}
