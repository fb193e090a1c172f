import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Address } from '../../../ui/address';
import { Facts } from '../../../ui/page';
import type { Asset } from '../api';

/** What the owner said about a home. */
export function AssetFacts({ asset }: { asset: Asset }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const { description: home } = asset;
  return (
    <Facts
      items={[
        [t('asset.kind'), t(`asset.kinds.${home.kind}`)],
        [t('asset.address'), `${home.addressLine}, ${home.postalCode} ${home.city}, ${home.country}`],
        [t('asset.title'), `${home.titleReference} (${home.titleJurisdiction})`],
        [t('asset.yearBuilt'), String(home.yearBuilt)],
        [t('asset.livingAreaM2'), `${format.count(home.livingAreaM2)} m²`],
        [t('asset.rooms'), format.count(home.rooms)],
        [t('asset.estimatedValue'), format.amount(home.estimatedValue)],
        [t('asset.wallet'), <Address key="wallet" value={home.wallet} label={t('asset.wallet')} />],
      ]}
    />
  );
}
