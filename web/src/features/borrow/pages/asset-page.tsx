import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../ui/button';
import { DataBlock, never } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { assetQuery } from '../api';
import { AssetPanel } from '../components/asset-panel';
import { ClearanceNotice } from '../components/clearance-notice';

/** One home with its documents, its value and its lien. */
export default function AssetPage() {
  const { t } = useTranslation('borrow');
  const { id = '' } = useParams({ strict: false });
  const asset = useQuery(assetQuery(id));
  return (
    <Page title={t('asset.pageTitle')}>
      <p>
        <Link to="/borrow/assets">{t('assets.title')}</Link>
      </p>
      <ClearanceNotice />
      <DataBlock query={asset} height={600} isEmpty={never} empty={null}>
        {(found) => (
          <>
            <Section title={t('asset.section')}>
              <AssetPanel asset={found} />
            </Section>
            {found.lien ? null : (
              <p>
                <Link className={buttonClass()} to="/borrow/apply" search={{ asset: found.id }}>
                  {t('asset.apply')}
                </Link>
              </p>
            )}
          </>
        )}
      </DataBlock>
    </Page>
  );
}
