import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge';
import { Table } from '../../../ui/table';
import type { Rule } from '../api';

/** Every rule that was checked, with the figures that were compared. */
export function RuleList({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTranslation('borrow');
  return (
    <Table
      caption={t('rules.caption')}
      rows={rules}
      rowKey={(row) => row.rule}
      columns={[
        { key: 'rule', title: t('rules.rule'), cell: (row) => t(`rules.names.${row.rule}`) },
        {
          key: 'passed',
          title: t('rules.result'),
          cell: (row) =>
            row.passed ? (
              <Badge tone="success">{t('rules.passed')}</Badge>
            ) : (
              <Badge tone={row.hard ? 'danger' : 'warning'}>{t(row.hard ? 'rules.failed' : 'rules.review')}</Badge>
            ),
        },
        { key: 'detail', title: t('rules.figures'), cell: (row) => row.detail },
      ]}
    />
  );
}
