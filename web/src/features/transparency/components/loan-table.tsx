import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { Badge, type Tone } from '../../../ui/badge';
import { Button, ButtonRow } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { SelectField } from '../../../ui/field';
import { Table } from '../../../ui/table';
import { type LoanStatus, loanStatuses, type MarketLoan, marketLoansQuery } from '../api';

const tones: Partial<Record<MarketLoan['state'], Tone>> = {
  current: 'success',
  grace: 'info',
  arrears: 'warning',
  defaulted: 'danger',
  enforced: 'danger',
};

/** Every loan under its on-chain id; no person behind it is named anywhere. */
export function LoanTable() {
  const { t } = useTranslation('transparency');
  const [status, setStatus] = useState<LoanStatus>();
  const [cursor, setCursor] = useState<string>();
  const loans = useQuery(marketLoansQuery(status, cursor));
  const older = loans.data?.nextCursor ?? undefined;
  return (
    <>
      <SelectField
        label={t('loans.filter')}
        value={status ?? ''}
        onText={(value) => {
          setStatus(loanStatuses.find((each) => each === value));
          setCursor(undefined);
        }}
        options={[
          { value: '', label: t('loans.all') },
          ...loanStatuses.map((each) => ({ value: each, label: t(`loanStatus.${each}`) })),
        ]}
      />
      <DataBlock query={loans} height={320} isEmpty={(data) => data.items.length === 0} empty={t('loans.empty')}>
        {(data) => <Rows loans={data.items} />}
      </DataBlock>
      <ButtonRow>
        {cursor === undefined ? null : <Button onClick={() => setCursor(undefined)}>{t('loans.first')}</Button>}
        {older === undefined ? null : <Button onClick={() => setCursor(older)}>{t('loans.more')}</Button>}
      </ButtonRow>
    </>
  );
}

function Rows({ loans }: { loans: readonly MarketLoan[] }) {
  const { t } = useTranslation('transparency');
  const format = useFormat();
  return (
    <Table
      caption={t('loans.caption', { count: loans.length })}
      rows={loans}
      rowKey={(row) => row.id}
      columns={[
        { key: 'id', title: t('loans.id'), cell: (row) => <code title={row.id}>{shorten(row.id)}</code> },
        {
          key: 'state',
          title: t('loans.state'),
          cell: (row) => <Badge tone={tones[row.state] ?? 'neutral'}>{t(`loanState.${row.state}`)}</Badge>,
        },
        {
          key: 'outstanding',
          title: t('loans.outstanding'),
          number: true,
          cell: (row) => format.amount(row.outstanding),
        },
        { key: 'principal', title: t('loans.principal'), number: true, cell: (row) => format.amount(row.principal) },
        { key: 'rate', title: t('rates.nominal'), number: true, cell: (row) => format.rate(row.nominalRate) },
        {
          key: 'late',
          title: t('loans.pastDue'),
          number: true,
          cell: (row) => t('loans.days', { count: row.daysPastDue }),
        },
        {
          key: 'ltv',
          title: t('loans.ltv'),
          number: true,
          cell: (row) => (row.ltvBps === null || row.ltvBps === undefined ? '–' : format.bps(row.ltvBps)),
        },
        {
          key: 'age',
          title: t('loans.valueAge'),
          number: true,
          cell: (row) =>
            row.valueAgeDays === null || row.valueAgeDays === undefined
              ? '–'
              : t('loans.days', { count: row.valueAgeDays }),
        },
        { key: 'approved', title: t('loans.approved'), cell: (row) => format.day(row.approvedDay) },
      ]}
    />
  );
}
