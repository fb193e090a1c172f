import { useTranslation } from 'react-i18next';
import { shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { Table } from '../../../ui/table';
import type { Asset } from '../api';

/** The documents of an asset with the hashes that the chain's document root is made of. */
export function DocumentList({ asset }: { asset: Asset }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  if (asset.documents.length === 0) return <p>{t('documents.none')}</p>;
  return (
    <Table
      caption={t('documents.caption')}
      rows={asset.documents}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          title: t('documents.name'),
          cell: (row) => (
            <a href={`/api/v1/assets/${asset.id}/documents/${row.id}`} download={row.name}>
              {row.name}
            </a>
          ),
        },
        { key: 'kind', title: t('documents.kind'), cell: (row) => t(`documents.kinds.${row.kind}`, row.kind) },
        { key: 'size', title: t('documents.size'), number: true, cell: (row) => format.count(row.size) },
        { key: 'uploaded', title: t('documents.uploaded'), cell: (row) => format.instant(row.uploadedAt) },
        {
          key: 'hash',
          title: t('documents.hash'),
          cell: (row) => <code title={row.sha256}>{shorten(row.sha256)}</code>,
        },
      ]}
    />
  );
}
