import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { Table } from '../../../ui/table';
import type { Proposal } from '../api';

/** Who voted how. Reasons are not kept on chain. */
export function VotesTable({ votes }: { votes: Proposal['votes'] }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  if (votes.length === 0) return <p>{t('votes.none')}</p>;
  return (
    <Table
      caption={t('votes.caption')}
      rows={votes}
      rowKey={(row) => `${row.member}-${row.transaction}`}
      columns={[
        {
          key: 'member',
          title: t('mine.member'),
          cell: (row) => <Address value={row.member} label={t('mine.member')} />,
        },
        { key: 'side', title: t('vote.side'), cell: (row) => t(`side.${row.side}`) },
        {
          key: 'power',
          title: t('mine.power'),
          number: true,
          cell: (row) => format.amount(row.power, { token: 'FLV' }),
        },
        { key: 'at', title: t('timeline.at'), cell: (row) => format.instant(row.at) },
        {
          key: 'transaction',
          title: t('transaction'),
          cell: (row) => <Address value={row.transaction} label={t('transaction')} />,
        },
      ]}
    />
  );
}
