import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Table } from '../../../ui/table';
import type { Application } from '../api';

/** Applications with who acts next. */
export function ApplicationTable({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  return (
    <Table
      caption={t('application.caption')}
      rows={applications}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'application',
          title: t('application.title'),
          cell: ({ id, input }) => (
            <Link to="/borrow/applications/$id" params={{ id }}>
              {t('application.named', { amount: format.amount(input.principal) })}
            </Link>
          ),
        },
        {
          key: 'state',
          title: t('schedule.state'),
          cell: (row) => <Badge>{t(`application.states.${row.state}`)}</Badge>,
        },
        {
          key: 'next',
          title: t('application.next'),
          cell: ({ waitingFor }) =>
            waitingFor.actor === 'nobody'
              ? '–'
              : `${t(`waiting.actor.${waitingFor.actor}`)}: ${t(`waiting.what.${waitingFor.what}`)}`,
        },
        { key: 'created', title: t('application.created'), cell: (row) => format.instant(row.createdAt) },
      ]}
    />
  );
}
