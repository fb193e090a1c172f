import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Card, Facts } from '../../../ui/page';
import type { Product } from '../api';

/** One product in plain words with the figures that the chain holds now. */
export function ProductCard({ product }: { product: Product }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  return (
    <Card>
      <h3>{t(`product.${product.name}`, product.name)}</h3>
      <p>{t(`family.${product.family}`)}</p>
      <Facts
        items={[
          [t('terms.nominalRate'), t('product.rate', { rate: format.rate(product.nominalRate) })],
          [
            t('product.amount'),
            t('product.range', {
              least: format.amount(product.minPrincipal),
              most: format.amount(product.maxPrincipal),
            }),
          ],
          [t('product.ltv'), format.bps(product.ltvLimitBps)],
          [t('terms.lateRate'), t('product.late', { rate: format.rate(product.lateRate), days: product.graceDays })],
          [t('product.default'), t('product.defaultDays', { days: product.graceDays + product.defaultDays })],
          [t('product.coolingOff'), t('product.days', { count: product.coolingOffDays })],
        ]}
      />
      {product.open ? null : <p>{t('product.closed')}</p>}
    </Card>
  );
}
