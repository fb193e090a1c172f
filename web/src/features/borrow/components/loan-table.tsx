import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { Table } from '../../../ui/table';
import type { LoanSummary } from '../api';
import { LoanStateBadge } from './loan-state';

/** The person's loans, the next payment first. */
export function LoanTable({ loans }: { loans: readonly LoanSummary[] }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  return (
    <Table
      caption={t('loans.caption')}
      rows={loans}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'loan',
          title: t('loan.loan'),
          cell: ({ id }) => (
            <Link to="/loans/$id" params={{ id }}>
              {t('loan.named', { id: shorten(id) })}
            </Link>
          ),
        },
        { key: 'state', title: t('schedule.state'), cell: (row) => <LoanStateBadge state={row.state} /> },
        { key: 'due', title: t('loan.dueNow'), number: true, cell: (row) => format.amount(row.dueNow) },
        {
          key: 'next',
          title: t('loan.next'),
          number: true,
          cell: (row) => (row.nextInstalment ? format.amount(row.nextInstalment) : '–'),
        },
        {
          key: 'day',
          title: t('schedule.dueDay'),
          cell: (row) => (typeof row.nextDueDay === 'number' ? format.day(row.nextDueDay) : '–'),
        },
        {
          key: 'outstanding',
          title: t('loan.outstanding'),
          number: true,
          cell: (row) => format.amount(row.outstanding),
        },
        { key: 'rate', title: t('terms.nominalRate'), number: true, cell: (row) => format.rate(row.nominalRate) },
      ]}
    />
  );
}
