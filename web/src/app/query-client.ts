import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';

/** Reads are tried twice more when that can help; nothing that changes something is ever repeated by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.passing,
      retryDelay: (attempt) => 500 * 2 ** attempt,
    },
    mutations: { retry: false },
  },
});
