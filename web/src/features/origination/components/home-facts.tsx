import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Facts } from '../../../ui/page';
import type { Home } from '../api';

/** What the owner says about a home. */
export function HomeFacts({ home }: { home: Home }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  return (
    <Facts
      items={[
        [t('home.kind'), t(`home.kinds.${home.kind}`)],
        [t('home.address'), `${home.addressLine}, ${home.postalCode} ${home.city}, ${home.country}`],
        [t('home.title'), `${home.titleReference} (${home.titleJurisdiction})`],
        [t('home.yearBuilt'), String(home.yearBuilt)],
        [t('home.livingArea'), `${format.count(home.livingAreaM2)} m²`],
        [t('home.rooms'), format.count(home.rooms)],
        [t('home.estimatedValue'), format.amount(home.estimatedValue)],
        [t('home.note'), home.note ?? '–'],
      ]}
    />
  );
}
