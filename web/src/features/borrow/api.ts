import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { body, complianceApi, idempotencyKey, lendingApi, once } from '../../api/client';
import type { components } from '../../api/generated/lending';
import { ApiProblem } from '../../api/problem';

type Schemas = components['schemas'];
export type Asset = Schemas['Asset'];
export type NewAsset = Schemas['NewAsset'];
export type AssetDocument = Schemas['Document'];
export type Product = Schemas['Product'];
export type LoanTerms = Schemas['LoanTerms'];
export type ScheduleRow = Schemas['ScheduleRow'];
export type Application = Schemas['Application'];
export type ApplicationInput = Schemas['ApplicationInput'];
export type Rule = Schemas['Rule'];
export type Offer = Schemas['Offer'];
export type WaitingFor = Schemas['WaitingFor'];
export type Loan = Schemas['Loan'];
export type LoanSummary = Schemas['LoanSummary'];
export type LoanState = Schemas['LoanState'];
export type PaymentSplit = Schemas['PaymentSplit'];

/** What a loan costs is asked by product, amount in units, number of payments and months between them. */
export type PreviewRequest = Pick<ApplicationInput, 'productId' | 'principal' | 'count' | 'periodMonths'>;
export type PaymentKind = 'repay' | 'prepay' | 'full';
export type DocumentKind = 'title_deed' | 'photo' | 'floor_plan' | 'insurance' | 'other';

/** While somebody else has to act, the page asks again by itself, in case a live hint is lost. */
const waitingInterval = (waiting: WaitingFor | undefined) =>
  waiting === undefined || waiting.actor === 'borrower' || waiting.actor === 'nobody' ? false : 5_000;

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: () => body(lendingApi.GET('/api/v1/products')),
  staleTime: 60_000,
});

export const previewQuery = (request: PreviewRequest | undefined) =>
  queryOptions({
    queryKey: ['loan-previews', request],
    queryFn: () => {
      if (request === undefined) throw new ApiProblem(0, 'unexpected', 'There is nothing to preview.');
      return body(lendingApi.POST('/api/v1/loan-previews', { body: request }));
    },
    enabled: request !== undefined,
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  });

export const assetsQuery = queryOptions({
  queryKey: ['assets'],
  queryFn: () => body(lendingApi.GET('/api/v1/assets')),
});

export const assetQuery = (id: string) =>
  queryOptions({
    queryKey: ['assets', id],
    queryFn: () => body(lendingApi.GET('/api/v1/assets/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => waitingInterval(query.state.data?.waitingFor),
  });

export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: () => body(lendingApi.GET('/api/v1/applications')),
});

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: () => body(lendingApi.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => waitingInterval(query.state.data?.waitingFor),
  });

export const offerQuery = (id: string, language: 'en' | 'zh-CN') =>
  queryOptions({
    queryKey: ['applications', id, 'offer', language],
    queryFn: () =>
      body(lendingApi.GET('/api/v1/applications/{id}/offer', { params: { path: { id }, query: { language } } })),
    retry: false,
  });

export const loansQuery = queryOptions({
  queryKey: ['loans'],
  queryFn: () => body(lendingApi.GET('/api/v1/loans')),
});

export const loanQuery = (loan: string) =>
  queryOptions({
    queryKey: ['loans', loan],
    queryFn: () => body(lendingApi.GET('/api/v1/loans/{loan}', { params: { path: { loan } } })),
  });

/** Asked only for an amount above zero. */
export const paymentQuery = (loan: string, kind: PaymentKind, amount: bigint | undefined) =>
  queryOptions({
    queryKey: ['loans', loan, 'payment', kind, String(amount)],
    queryFn: () =>
      body(
        lendingApi.GET('/api/v1/loans/{loan}/payment-preview', {
          params: { path: { loan }, query: { kind, amount: String(amount) } },
        }),
      ),
    enabled: amount !== undefined && amount > 0n,
    retry: false,
  });

/** Where the person stands with compliance; a loan needs a verified person. */
export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: () => body(complianceApi.GET('/api/v1/profile')),
  staleTime: 10_000,
});

/** One act: repeated under the same key while its answer is lost, under a new one after any answer. */
function useAct<Input, Answer>(topic: string, act: (input: Input, key: string) => Promise<Answer>) {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  return useMutation({
    mutationFn: (input: Input) => {
      key.current = key.current ?? idempotencyKey();
      return act(input, key.current);
    },
    onSettled: (_answer, error) => {
      if (!(error instanceof ApiProblem && error.passing)) key.current = undefined;
      return queries.invalidateQueries({ queryKey: [topic] });
    },
  });
}

export const useCreateAsset = () =>
  useAct('assets', (input: NewAsset, key) =>
    body(lendingApi.POST('/api/v1/assets', { params: { header: once(key) }, body: input })),
  );

export const useRequestAppraisal = () =>
  useAct('assets', (id: string, key) =>
    body(lendingApi.POST('/api/v1/assets/{id}/appraisal', { params: { path: { id }, header: once(key) } })),
  );

export const useUploadDocument = () =>
  useAct('assets', ({ id, file, kind }: { id: string; file: File; kind: DocumentKind }) =>
    body(
      lendingApi.POST('/api/v1/assets/{id}/documents', {
        params: { path: { id } },
        body: { file: file.name, kind },
        bodySerializer: (fields) => {
          const form = new FormData();
          form.set('kind', fields.kind);
          form.set('file', file, fields.file);
          return form;
        },
      }),
    ),
  );

export const useCreateApplication = () =>
  useAct('applications', (input: ApplicationInput, key) =>
    body(lendingApi.POST('/api/v1/applications', { params: { header: once(key) }, body: input })),
  );

export const useUpdateApplication = () =>
  useAct('applications', ({ id, input }: { id: string; input: ApplicationInput }, key) =>
    body(lendingApi.PUT('/api/v1/applications/{id}', { params: { path: { id }, header: once(key) }, body: input })),
  );

export const useSubmitApplication = () =>
  useAct('applications', (id: string, key) =>
    body(lendingApi.POST('/api/v1/applications/{id}/submission', { params: { path: { id }, header: once(key) } })),
  );

export const useCancelApplication = () =>
  useAct('applications', (id: string, key) =>
    body(lendingApi.POST('/api/v1/applications/{id}/cancellation', { params: { path: { id }, header: once(key) } })),
  );
