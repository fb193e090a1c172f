import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Table } from '../../../ui/table';
import type { AuditEvent } from '../api';

/** What happened, as the append-only history has it. */
export function History({ events }: { events: readonly AuditEvent[] }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (
    <Table
      caption={t('history.caption')}
      rows={events}
      rowKey={(row) => String(row.sequence)}
      columns={[
        { key: 'at', title: t('history.at'), cell: (row) => format.instant(row.at) },
        { key: 'actor', title: t('history.actor'), cell: (row) => row.actor },
        { key: 'kind', title: t('history.kind'), cell: (row) => row.kind },
        { key: 'text', title: t('history.text'), cell: (row) => row.text },
      ]}
    />
  );
}
