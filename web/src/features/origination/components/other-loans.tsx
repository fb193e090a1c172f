import { useTranslation } from 'react-i18next';
import { shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { Table } from '../../../ui/table';
import type { UnderwritingFile } from '../api';

/** What the applicant owes or owed here. */
export function OtherLoans({ loans }: { loans: UnderwritingFile['otherLoans'] }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  if (loans.length === 0) return <p>{t('otherLoans.none')}</p>;
  return (
    <Table
      caption={t('otherLoans.caption')}
      rows={loans}
      rowKey={(row) => row.id}
      columns={[
        { key: 'loan', title: t('otherLoans.loan'), cell: (row) => <code title={row.id}>{shorten(row.id)}</code> },
        { key: 'state', title: t('file.state'), cell: (row) => t(`loanState.${row.state}`) },
        {
          key: 'outstanding',
          title: t('otherLoans.outstanding'),
          number: true,
          cell: (row) => format.amount(row.outstanding),
        },
        { key: 'due', title: t('otherLoans.dueNow'), number: true, cell: (row) => format.amount(row.dueNow) },
        {
          key: 'days',
          title: t('otherLoans.daysPastDue'),
          number: true,
          cell: (row) => format.count(row.daysPastDue),
        },
      ]}
    />
  );
}
