import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { statusQuery } from '../api/platform';
import styles from './layout.module.css';

/** Blocks between chain and index that are normal while both move. */
const USUAL_LAG = 5;

/** Names what is down: the service, the chain behind it, or the index. Nothing when all is well. */
export function ServiceBanner() {
  const { t } = useTranslation('app');
  const status = useQuery(statusQuery);
  const message = () => {
    if (status.isError) return t('banner.service');
    if (!status.data) return null;
    const { head, indexedBlock, indexer } = status.data;
    if (indexer) return t('banner.chain', { reason: indexer });
    if (head.number - indexedBlock > USUAL_LAG) {
      return t('banner.index', { indexed: indexedBlock, head: head.number });
    }
    return null;
  };
  const text = message();
  return (
    <div role="status" className={text ? styles.banner : undefined}>
      {text ? <div className={styles.inner}>{text}</div> : null}
    </div>
  );
}
