import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Facts } from '../../../ui/page';
import type { UnderwritingFile } from '../api';

/** What the household has, spends and would have left a month. */
export function Affordability({ file }: { file: UnderwritingFile }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const { affordability } = file;
  const money = ['netMonthlyIncome', 'monthlyHousehold', 'monthlyDebt', 'monthlyInstalment', 'left'] as const;
  return (
    <Facts
      items={[
        ...money.map((field) => [t(`affordability.${field}`), format.amount(affordability[field])] as const),
        [
          t('affordability.share'),
          t('affordability.ofLimit', {
            share: format.rate(affordability.debtServiceShare),
            limit: format.rate(affordability.limit),
          }),
        ],
      ]}
    />
  );
}
