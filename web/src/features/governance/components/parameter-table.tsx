import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Table } from '../../../ui/table';
import type { Parameter } from '../api';

/** What votes can change, and how far. */
export function ParameterTable({ parameters }: { parameters: readonly Parameter[] }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  return (
    <Table
      caption={t('parameters.caption')}
      rows={parameters}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', title: t('parameters.name'), cell: (row) => t(`parameter.${row.key}`, row.key) },
        { key: 'value', title: t('parameters.value'), number: true, cell: (row) => format.rate(row.value) },
        {
          key: 'bounds',
          title: t('parameters.bounds'),
          number: true,
          cell: (row) => t('parameters.range', { min: format.rate(row.min), max: format.rate(row.max) }),
        },
        { key: 'step', title: t('parameters.step'), number: true, cell: (row) => format.rate(row.maxStep) },
        { key: 'changed', title: t('parameters.changed'), cell: (row) => format.instant(row.changedAt) },
      ]}
    />
  );
}
