import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { Table } from '../../../ui/table';
import type { Loan } from '../api';

/** What happened to the loan on chain, newest first, each with its transaction. */
export function LoanEvents({ loan }: { loan: Loan }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  return (
    <Table
      caption={t('events.caption')}
      rows={loan.events.toReversed()}
      rowKey={(row) => `${row.transaction} ${row.kind}`}
      columns={[
        { key: 'kind', title: t('events.kind'), cell: (row) => t(`events.kinds.${row.kind}`) },
        { key: 'at', title: t('events.at'), cell: (row) => format.instant(row.at) },
        {
          key: 'amount',
          title: t('events.amount'),
          number: true,
          cell: (row) => (row.amount ? format.amount(row.amount) : '–'),
        },
        { key: 'block', title: t('events.block'), number: true, cell: (row) => format.count(row.block) },
        {
          key: 'transaction',
          title: t('events.transaction'),
          cell: (row) => <Address value={row.transaction} label={t('events.transaction')} />,
        },
      ]}
    />
  );
}
