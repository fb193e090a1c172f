import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page';
import type { Asset } from '../api';
import { AssetActs } from './asset-acts';
import { AssetFacts } from './asset-facts';
import { AssetValue } from './asset-value';
import { DocumentList } from './document-list';
import { DocumentUpload } from './document-upload';
import { Waiting } from './waiting';

/** A home from its description to its value, with who acts next. */
export function AssetPanel({ asset }: { asset: Asset }) {
  const { t } = useTranslation('borrow');
  return (
    <Card>
      <h3>{`${asset.description.addressLine}, ${asset.description.city}`}</h3>
      <p>{t(`asset.states.${asset.state}`)}</p>
      <Waiting waiting={asset.waitingFor} />
      <AssetActs asset={asset} />
      <h4>{t('value.title')}</h4>
      <AssetValue asset={asset} />
      <h4>{t('documents.title')}</h4>
      <DocumentList asset={asset} />
      <details open={asset.documents.length === 0}>
        <summary>{t('documents.add')}</summary>
        <DocumentUpload asset={asset} />
      </details>
      <details>
        <summary>{t('asset.details')}</summary>
        <AssetFacts asset={asset} />
      </details>
    </Card>
  );
}
