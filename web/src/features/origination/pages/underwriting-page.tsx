import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { DataBlock } from '../../../ui/data-block';
import { SelectField } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Table } from '../../../ui/table';
import { type QueueState, type UnderwritingSummary, underwritingQuery } from '../api';

/** Applications that wait for a decision, the oldest first. */
export default function UnderwritingPage() {
  const { t } = useTranslation('origination');
  const [state, setState] = useState<QueueState>('open');
  const queue = useQuery(underwritingQuery(state));
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <SelectField
        label={t('queue.show')}
        value={state}
        onText={(value) => setState(value === 'decided' ? 'decided' : 'open')}
        options={[
          { value: 'open', label: t('queue.open') },
          { value: 'decided', label: t('queue.decided') },
        ]}
      />
      <DataBlock
        query={queue}
        height={320}
        isEmpty={({ items }) => items.length === 0}
        empty={<p>{t('queue.empty')}</p>}
      >
        {({ items }) => <Queue rows={items} />}
      </DataBlock>
    </Page>
  );
}

function Queue({ rows }: { rows: readonly UnderwritingSummary[] }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const now = useNow();
  return (
    <Table
      caption={t('queue.caption')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'borrower',
          title: t('file.borrower'),
          cell: ({ id, borrowerName }) => (
            <Link to="/underwriting/$id" params={{ id }}>
              {borrowerName}
            </Link>
          ),
        },
        { key: 'amount', title: t('file.principal'), number: true, cell: (row) => format.amount(row.principal) },
        { key: 'count', title: t('file.count'), number: true, cell: (row) => format.count(row.count) },
        {
          key: 'ltv',
          title: t('ltv.name'),
          number: true,
          cell: (row) => (typeof row.ltvBps === 'number' ? format.bps(row.ltvBps) : '–'),
        },
        { key: 'state', title: t('file.state'), cell: (row) => t(`state.${row.state}`, row.state) },
        { key: 'next', title: t('queue.next'), cell: (row) => t(`actor.${row.waitingFor.actor}`) },
        {
          key: 'submitted',
          title: t('queue.submitted'),
          cell: ({ submittedAt }) => (
            <span title={format.instant(submittedAt)}>
              {now === undefined ? format.instant(submittedAt) : format.relative(submittedAt, now)}
            </span>
          ),
        },
      ]}
    />
  );
}
