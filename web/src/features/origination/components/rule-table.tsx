import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge';
import { Table } from '../../../ui/table';
import type { Application } from '../api';

/** What the service checked by itself, with the figures that it compared. */
export function RuleTable({ rules }: { rules: Application['rules'] }) {
  const { t } = useTranslation('origination');
  return (
    <Table
      caption={t('rules.caption')}
      rows={rules}
      rowKey={(row) => row.rule}
      columns={[
        { key: 'rule', title: t('rules.rule'), cell: (row) => t(`rules.names.${row.rule}`) },
        {
          key: 'result',
          title: t('rules.result'),
          cell: (row) => (
            <Badge tone={row.passed ? 'success' : row.hard ? 'danger' : 'warning'}>
              {t(row.passed ? 'rules.passed' : 'rules.failed')}
            </Badge>
          ),
        },
        { key: 'hard', title: t('rules.kind'), cell: (row) => t(row.hard ? 'rules.hard' : 'rules.soft') },
        { key: 'detail', title: t('rules.figures'), cell: (row) => row.detail },
      ]}
    />
  );
}
