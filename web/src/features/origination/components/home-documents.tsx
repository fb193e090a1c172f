import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Table } from '../../../ui/table';
import type { HomeDocument } from '../api';

interface HomeDocumentsProps {
  /** Our id of the asset; documents cannot be opened without it. */
  assetId: string | undefined;
  documents: readonly HomeDocument[];
}

/** The documents of a home, each to be downloaded. */
export function HomeDocuments({ assetId, documents }: HomeDocumentsProps) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  if (documents.length === 0) return <p>{t('documents.none')}</p>;
  return (
    <Table
      caption={t('documents.caption')}
      rows={documents}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          title: t('documents.name'),
          cell: (row) =>
            assetId ? (
              <a href={`/api/v1/assets/${assetId}/documents/${row.id}`} download={row.name}>
                {row.name}
              </a>
            ) : (
              row.name
            ),
        },
        { key: 'kind', title: t('documents.kind'), cell: (row) => t(`documents.kinds.${row.kind}`, row.kind) },
        { key: 'size', title: t('documents.size'), number: true, cell: (row) => format.count(row.size) },
        { key: 'uploaded', title: t('documents.uploaded'), cell: (row) => format.instant(row.uploadedAt) },
      ]}
    />
  );
}
