import { useQueryClient } from '@tanstack/react-query';
import { loginUrl, meQuery, useMe } from './platform';
import { ApiProblem } from './problem';

/** Whether a decision may be sent now, and where the password is asked again. */
export interface StepUp {
  readonly fresh: boolean;
  readonly url: string;
  /** Asks the service again, after the login in another tab. */
  readonly refresh: () => void;
}

/** Decisions need a login at most five minutes old; the service decides, this only spares a refusal. */
export function useStepUp(): StepUp {
  const me = useMe();
  const queries = useQueryClient();
  return {
    fresh: me.stepUpUntil !== null && me.stepUpUntil !== undefined,
    url: loginUrl(true),
    refresh: () => void queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  };
}

export function isStepUpNeeded(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'step-up-required';
}
