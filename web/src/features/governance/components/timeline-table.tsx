import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { Table } from '../../../ui/table';
import type { Proposal } from '../api';

/** What happened when, and what is to come. */
export function TimelineTable({ timeline }: { timeline: Proposal['timeline'] }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  return (
    <Table
      caption={t('timeline.caption')}
      rows={timeline}
      rowKey={(row) => `${row.kind}-${row.at}`}
      columns={[
        { key: 'kind', title: t('timeline.kind'), cell: (row) => t(`moment.${row.kind}`) },
        { key: 'at', title: t('timeline.at'), cell: (row) => format.instant(row.at) },
        {
          key: 'state',
          title: t('timeline.state'),
          cell: (row) => t(row.happened ? 'timeline.happened' : 'timeline.toCome'),
        },
        {
          key: 'transaction',
          title: t('transaction'),
          cell: (row) => (row.transaction ? <Address value={row.transaction} label={t('transaction')} /> : '–'),
        },
      ]}
    />
  );
}
