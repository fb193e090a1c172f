import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Notice } from './notice';
import { Skeleton } from './skeleton';
import styles from './surface.module.css';
import { useProblemText } from './use-problem-text';

interface DataBlockProps<T> {
  query: UseQueryResult<T>;
  /** Height in pixels of what will stand here, so that nothing jumps. */
  height: number;
  isEmpty: (data: T) => boolean;
  /** Why there is nothing, and the next step. */
  empty: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * The five states of a piece of data: loading, empty, error, stale (a reload failed, the last value stands with a
 * notice), offline. All properties are required, so no state can be forgotten.
 */
export function DataBlock<T>({ query, height, isEmpty, empty, children }: DataBlockProps<T>) {
  const { t } = useTranslation('ui');
  const online = useOnline();
  const explain = useProblemText();
  if (query.data === undefined) {
    if (!online) return <Notice level="caution">{t('offline')}</Notice>;
    if (query.isError) {
      return (
        <Notice level="caution" title={t('failed')} announce>
          <p>{explain(query.error)}</p>
          <Button small busy={query.isFetching} onClick={() => query.refetch()}>
            {t('retry')}
          </Button>
        </Notice>
      );
    }
    return <Skeleton height={height} />;
  }
  const stale = query.isError || !online;
  return (
    <div className={`${styles.block} ${stale ? styles.stale : ''}`}>
      {stale ? (
        <Notice level="note" announce>
          {t('stale', { time: new Date(query.dataUpdatedAt) })}
        </Notice>
      ) : null}
      {isEmpty(query.data) ? empty : children(query.data)}
    </div>
  );
}

/** For blocks that always hold something. */
export const never = () => false;

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}
