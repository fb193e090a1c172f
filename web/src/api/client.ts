import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as CompliancePaths } from './generated/compliance';
import type { paths as LendingPaths } from './generated/lending';
import type { paths as PlatformPaths } from './generated/platform';
import { ApiProblem, isLoginNeeded, problemOf } from './problem';
import { noteLoginNeeded } from './session-state';

const ours: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Requested-With', 'JavaScript');
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (isLoginNeeded(problem) && schemaPath !== '/api/v1/me') noteLoginNeeded();
    throw problem;
  },
  onError({ error }) {
    if (error instanceof ApiProblem) return error;
    return new ApiProblem(0, 'offline', 'The service does not answer.');
  },
};

/** The page's own origin; late binding of `fetch` lets tests put a service of their own behind it. */
const options = {
  baseUrl: globalThis.location?.origin ?? '',
  fetch: (request: Request) => globalThis.fetch(request),
};

export const platformApi = createClient<PlatformPaths>(options);
export const lendingApi = createClient<LendingPaths>(options);
export const complianceApi = createClient<CompliancePaths>(options);
for (const api of [platformApi, lendingApi, complianceApi]) api.use(ours);

/** The body of an answer; every failure was thrown as `ApiProblem` before. */
export async function body<T>(answer: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new ApiProblem(0, 'unexpected', 'The answer has no body.');
  return data;
}

/** One key for one act: repeat it with the same key and it happens once. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}

/** Parameters of a committing call: `params: { header: once(key) }`. */
export function once(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
