import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';

/** One value of the query string, for tabs and filters: it survives reload and can be linked. */
export function useSearchText(name: string, fallback: string): readonly [string, (value: string) => void] {
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const navigate = useNavigate();
  const value = new URLSearchParams(search).get(name) ?? fallback;
  const set = useCallback(
    (next: string) => {
      navigate({ to: '.', search: (now: object) => ({ ...now, [name]: next }), replace: true, resetScroll: false });
    },
    [navigate, name],
  );
  return [value, set];
}
