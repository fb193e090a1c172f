import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Hint, listenForHints } from './hints';

/** Topics that follow from blocks; asked again whenever the index has passed one. */
const FOLLOWS_BLOCKS = ['status', 'market', 'portfolio', 'activity', 'loans', 'balances', 'proposals', 'governance'];

/** Asks again for what a hint names: the first element of a query key is its topic (`['loans', …]` for `loans`). */
export function applyHint(hint: Hint, cache: QueryClient): void {
  switch (hint.kind) {
    case 'gap':
      cache.invalidateQueries();
      return;
    case 'changed':
      cache.invalidateQueries({ queryKey: [hint.topic] });
      return;
    case 'indexed':
      for (const topic of FOLLOWS_BLOCKS) cache.invalidateQueries({ queryKey: [topic] });
      return;
    case 'block':
      return;
  }
}

export function useLiveHints(): void {
  const cache = useQueryClient();
  useEffect(() => listenForHints((hint) => applyHint(hint, cache)), [cache]);
}
