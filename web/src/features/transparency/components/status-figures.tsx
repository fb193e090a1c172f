import { useTranslation } from 'react-i18next';
import type { Status } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Facts } from '../../../ui/page';
import { isHealthy } from '../model';

export function StatusFigures({ status, now }: { status: Status; now: string | undefined }) {
  const { t } = useTranslation('transparency');
  const format = useFormat();
  const { head, indexedBlock, reconciliation } = status;
  const age = now ? ` (${format.relative(head.time, now)})` : '';
  const healthy = isHealthy({
    lag: head.number - indexedBlock,
    sender: status.sender ?? null,
    indexer: status.indexer ?? null,
    differences: reconciliation?.differences.length ?? 0,
  });
  return (
    <Facts
      items={[
        [
          t('status.overall'),
          <Badge key="overall" tone={healthy ? 'success' : 'warning'}>
            {healthy ? t('status.well') : t('status.trouble')}
          </Badge>,
        ],
        [t('status.head'), `${format.count(head.number)}, ${format.instant(head.time)}${age}`],
        [t('status.index'), format.count(indexedBlock)],
        [t('status.sender'), status.sender ?? t('status.working')],
        [t('status.indexer'), status.indexer ?? t('status.working')],
        [
          t('status.reconciliation'),
          reconciliation
            ? t('status.compared', {
                compared: reconciliation.compared,
                differences: reconciliation.differences.length,
                time: format.instant(reconciliation.at),
              })
            : t('status.notYet'),
        ],
      ]}
    />
  );
}
