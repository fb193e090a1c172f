import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { Badge, type Tone } from '../../../ui/badge';
import { Table } from '../../../ui/table';
import type { CaseState, CaseSummary } from '../api';

const tones: Record<CaseState, Tone> = { open: 'warning', assigned: 'info', proposed: 'info', closed: 'neutral' };

export function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const now = useNow();
  return (
    <Table
      caption={t('table.caption', { count: cases.length })}
      rows={cases}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'number',
          title: t('table.case'),
          cell: (row) => (
            <Link to="/review/cases/$id" params={{ id: row.id }}>
              {t('caseNumber', { number: row.number })}
            </Link>
          ),
        },
        { key: 'subject', title: t('table.subject'), cell: (row) => <bdi>{row.subjectName}</bdi> },
        { key: 'kind', title: t('table.kind'), cell: (row) => t(`kind.${row.kind}`) },
        {
          key: 'state',
          title: t('table.state'),
          cell: (row) => <Badge tone={tones[row.state]}>{t(`state.${row.state}`)}</Badge>,
        },
        { key: 'priority', title: t('table.priority'), cell: (row) => t(`priority.${row.priority}`) },
        { key: 'score', title: t('table.score'), number: true, cell: (row) => row.topScore ?? '–' },
        { key: 'list', title: t('table.list'), cell: (row) => row.topList ?? '–' },
        { key: 'assignee', title: t('table.assignee'), cell: (row) => row.assignee ?? t('filter.nobody') },
        {
          key: 'due',
          title: t('table.due'),
          cell: (row) => (
            <span title={format.instant(row.dueAt)}>
              {now === undefined ? format.instant(row.dueAt) : format.relative(row.dueAt, now)}
              {row.overdue ? <Badge tone="danger">{t('overdue')}</Badge> : null}
            </span>
          ),
        },
      ]}
    />
  );
}
