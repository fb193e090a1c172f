import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Facts } from '../../../ui/page';
import type { PaymentSplit } from '../api';

/** Where a payment goes, in the contract's own order. */
export function PaymentSplitFacts({ split }: { split: PaymentSplit }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const parts = ['interest', 'principal', 'late', 'advance', 'prepaid'] as const;
  return (
    <>
      <Facts
        items={[
          [t('split.paid'), format.amount(split.paid)],
          ...parts.map((part) => [t(`split.${part}`), format.amount(split[part])] as const),
          [t('split.outstandingAfter'), format.amount(split.outstandingAfter)],
        ]}
      />
      {split.closes ? <p>{t('split.closes')}</p> : null}
    </>
  );
}
