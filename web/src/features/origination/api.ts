import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { body, idempotencyKey, lendingApi, once } from '../../api/client';
import type { components } from '../../api/generated/lending';

type Schemas = components['schemas'];
export type UnderwritingSummary = Schemas['UnderwritingSummary'];
export type UnderwritingFile = Schemas['UnderwritingFile'];
export type Application = Schemas['Application'];
export type Home = Schemas['NewAsset'];
export type HomeDocument = Schemas['Document'];
export type Product = Schemas['Product'];
export type AppraisalTask = Schemas['AppraisalTask'];
export type AppraisalTaskSummary = Schemas['AppraisalTaskSummary'];

export type QueueState = 'open' | 'decided';
export type InboxState = 'open' | 'done';
export type Outcome = 'offer' | 'decline' | 'return';
export type ReasonCode =
  | 'income'
  | 'existing_debt'
  | 'collateral_value'
  | 'documents'
  | 'identity'
  | 'purpose'
  | 'product_limits';
export type Method = 'inspection' | 'desktop' | 'model_assisted';

/** A decision on an application; amounts in units. */
export interface Decision {
  readonly outcome: Outcome;
  readonly principal?: string;
  readonly count?: number;
  readonly reasonCodes?: ReasonCode[];
  readonly text: string;
}

/** What an appraiser states about a home; the value in units. */
export interface Valuation {
  readonly value: string;
  readonly method: Method;
  readonly effectiveDay: number;
  readonly report: string;
  readonly noConflict: boolean;
  readonly deviationReason?: string;
  readonly signer: string;
}

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: () => body(lendingApi.GET('/api/v1/products')),
  staleTime: 60_000,
});

export const underwritingQuery = (state: QueueState) =>
  queryOptions({
    queryKey: ['underwriting', 'list', state],
    queryFn: () => body(lendingApi.GET('/api/v1/underwriting', { params: { query: { state } } })),
  });

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['underwriting', id],
    queryFn: () => body(lendingApi.GET('/api/v1/underwriting/{id}', { params: { path: { id } } })),
  });

export function useDecide(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) =>
      body(
        lendingApi.POST('/api/v1/underwriting/{id}/decision', {
          params: { path: { id }, header: once(idempotencyKey()) },
          body: decision,
        }),
      ),
    onSuccess: (file) => {
      queries.setQueryData(fileQuery(id).queryKey, file);
      return queries.invalidateQueries({ queryKey: ['underwriting', 'list'] });
    },
  });
}

export const appraisalsQuery = (state: InboxState) =>
  queryOptions({
    queryKey: ['appraisals', 'list', state],
    queryFn: () => body(lendingApi.GET('/api/v1/appraisals', { params: { query: { state } } })),
  });

export const appraisalQuery = (id: string) =>
  queryOptions({
    queryKey: ['appraisals', id],
    queryFn: () => body(lendingApi.GET('/api/v1/appraisals/{id}', { params: { path: { id } } })),
  });

/**
 * Drafts a statement, has it signed, submits it. When `sign` gives nothing, nothing is submitted.
 *
 * @param sign gets the EIP-712 text that the service made of the draft
 */
export function useStateValue(id: string, sign: (typedData: string) => Promise<string | undefined>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (valuation: Valuation) => {
      const params = () => ({ path: { id }, header: once(idempotencyKey()) });
      const { draftId, typedData } = await body(
        lendingApi.POST('/api/v1/appraisals/{id}/drafts', { params: params(), body: valuation }),
      );
      const signature = await sign(typedData);
      if (signature === undefined) return undefined;
      return body(
        lendingApi.POST('/api/v1/appraisals/{id}/statements', { params: params(), body: { draftId, signature } }),
      );
    },
    onSuccess: (task) => {
      if (task === undefined) return undefined;
      queries.setQueryData(appraisalQuery(id).queryKey, task);
      return queries.invalidateQueries({ queryKey: ['appraisals', 'list'] });
    },
  });
}
