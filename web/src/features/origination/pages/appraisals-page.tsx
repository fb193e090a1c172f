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
import { type AppraisalTaskSummary, appraisalsQuery, type InboxState } from '../api';

/** Homes that wait for a value, the oldest request first. */
export default function AppraisalsPage() {
  const { t } = useTranslation('origination');
  const [state, setState] = useState<InboxState>('open');
  const inbox = useQuery(appraisalsQuery(state));
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')}>
      <SelectField
        label={t('queue.show')}
        value={state}
        onText={(value) => setState(value === 'done' ? 'done' : 'open')}
        options={[
          { value: 'open', label: t('inbox.open') },
          { value: 'done', label: t('inbox.done') },
        ]}
      />
      <DataBlock
        query={inbox}
        height={320}
        isEmpty={({ items }) => items.length === 0}
        empty={<p>{t('inbox.empty')}</p>}
      >
        {({ items }) => <Inbox rows={items} />}
      </DataBlock>
    </Page>
  );
}

function Inbox({ rows }: { rows: readonly AppraisalTaskSummary[] }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const now = useNow();
  return (
    <Table
      caption={t('inbox.caption')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'home',
          title: t('inbox.home'),
          cell: ({ id, kind, city, country }) => (
            <Link to="/appraisals/$id" params={{ id }}>
              {`${t(`home.kinds.${kind}`, kind)}, ${city}, ${country}`}
            </Link>
          ),
        },
        {
          key: 'given',
          title: t('inbox.statements'),
          cell: (row) => t('inbox.given', { given: row.given, needed: row.needed }),
        },
        { key: 'mine', title: t('inbox.mine'), cell: (row) => t(`mine.${row.mine}`) },
        { key: 'state', title: t('file.state'), cell: (row) => t(`taskState.${row.state}`) },
        {
          key: 'requested',
          title: t('inbox.requested'),
          cell: ({ requestedAt }) => (
            <span title={format.instant(requestedAt)}>
              {now === undefined ? format.instant(requestedAt) : format.relative(requestedAt, now)}
            </span>
          ),
        },
      ]}
    />
  );
}
