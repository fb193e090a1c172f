import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { body, complianceApi, idempotencyKey, once } from '../../api/client';
import type { components } from '../../api/generated/compliance';

type Schemas = components['schemas'];
export type Case = Schemas['Case'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseState = Schemas['CaseState'];
export type CaseKind = Schemas['CaseKind'];
export type Outcome = Schemas['Outcome'];
export type Hit = Schemas['Hit'];
export type Evidence = Schemas['Evidence'];
export type AuditEvent = Schemas['AuditEvent'];
export type AuditVerification = Schemas['AuditVerification'];
export type ListState = Schemas['ListState'];

/** Which cases the queue shows. */
export interface QueueFilter {
  readonly state?: CaseState;
  readonly assignee?: 'me' | 'nobody';
  readonly q?: string;
}

export const queueQuery = (filter: QueueFilter) =>
  queryOptions({
    queryKey: ['cases', 'list', filter],
    queryFn: () => body(complianceApi.GET('/api/v1/cases', { params: { query: { ...filter, limit: 200 } } })),
    staleTime: 15_000,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: () => body(complianceApi.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
    staleTime: 15_000,
  });

export const reasonsQuery = queryOptions({
  queryKey: ['cases', 'reasons'],
  queryFn: () => body(complianceApi.GET('/api/v1/cases/reasons')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const listsQuery = queryOptions({
  queryKey: ['sanctions-lists'],
  queryFn: () => body(complianceApi.GET('/api/v1/screening/lists')),
  staleTime: 60_000,
});

export const auditQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['audit', 'list', cursor],
    queryFn: () =>
      body(complianceApi.GET('/api/v1/audit', { params: { query: cursor === undefined ? {} : { cursor } } })),
    staleTime: 0,
  });

export const partiesQuery = (q: string) =>
  queryOptions({
    queryKey: ['parties', q],
    queryFn: () => body(complianceApi.GET('/api/v1/parties', { params: { query: { q } } })),
    enabled: q.length >= 2,
  });

/** One act on a case; the answer is the case as it stands afterwards. */
function useCaseAct<Input>(act: (id: string, input: Input) => Promise<Case>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, input }: { id: string; input: Input }) => act(id, input),
    onSuccess: (changed) => {
      queries.setQueryData(caseQuery(changed.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ['cases', 'list'] });
    },
  });
}

const at = (id: string) => ({ path: { id }, header: once(idempotencyKey()) });

export const useAssign = () =>
  useCaseAct((id, assignee: 'me' | 'nobody') =>
    body(complianceApi.POST('/api/v1/cases/{id}/assignment', { params: { path: { id } }, body: { assignee } })),
  );

export const useAddNote = () =>
  useCaseAct((id, text: string) =>
    body(complianceApi.POST('/api/v1/cases/{id}/notes', { params: at(id), body: { text } })),
  );

export interface Proposal {
  readonly outcome: Outcome;
  readonly reasonCode: string;
  readonly text: string;
}

export const usePropose = () =>
  useCaseAct((id, input: Proposal) =>
    body(complianceApi.POST('/api/v1/cases/{id}/proposal', { params: at(id), body: input })),
  );

export const useApprove = () =>
  useCaseAct((id, digest: string) =>
    body(complianceApi.POST('/api/v1/cases/{id}/approval', { params: at(id), body: { digest } })),
  );

export const useReturn = () =>
  useCaseAct((id, text: string) =>
    body(complianceApi.POST('/api/v1/cases/{id}/return', { params: at(id), body: { text } })),
  );

export function useScreenName() {
  return useMutation({
    mutationFn: (query: { name: string; birthDate?: string; country?: string }) =>
      body(complianceApi.POST('/api/v1/screening/queries', { body: query })),
  });
}

export function useReloadLists() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => body(complianceApi.POST('/api/v1/screening/lists/reload')),
    onSuccess: () => queries.invalidateQueries({ queryKey: listsQuery.queryKey }),
  });
}

export function useOpenCase() {
  return useMutation({
    mutationFn: (input: { kind: 'freeze' | 'unfreeze' | 'review'; partyId: string; text: string }) =>
      body(complianceApi.POST('/api/v1/cases', { params: { header: once(idempotencyKey()) }, body: input })),
  });
}

export function useVerifyAudit() {
  return useMutation({ mutationFn: () => body(complianceApi.GET('/api/v1/audit/verification')) });
}
