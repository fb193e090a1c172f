import { useTranslation } from 'react-i18next';
import { DataBlock, never } from '../../../ui/data-block';
import { Facts } from '../../../ui/page';
import type { Asset, Product } from '../api';
import { usePreview } from '../hooks/use-preview';
import { ltvBps, shapeOf } from '../model/term';
import { Ltv } from './ltv';
import { TermsFigures } from './terms-figures';

interface LiveTermsProps {
  asset: Asset;
  product: Product | undefined;
  principal: bigint | undefined;
  months: number | undefined;
}

/** What the loan would cost and how it stands to the home's value, while one types. */
export function LiveTerms({ asset, product, principal, months }: LiveTermsProps) {
  const { t } = useTranslation('borrow');
  const preview = usePreview(product, principal, months);
  if (!product || principal === undefined || months === undefined || !shapeOf(product, months)) return null;
  const bps = asset.value ? ltvBps(principal, BigInt(asset.value.lendable)) : undefined;
  return (
    <>
      <DataBlock query={preview} height={260} isEmpty={never} empty={null}>
        {(terms) => <TermsFigures terms={terms} />}
      </DataBlock>
      <Facts
        items={[
          [
            t('ltv.name'),
            bps === undefined ? t('ltv.none') : <Ltv key="ltv" bps={bps} limitBps={product.ltvLimitBps} />,
          ],
        ]}
      />
    </>
  );
}
