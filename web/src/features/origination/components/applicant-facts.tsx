import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Facts } from '../../../ui/page';
import type { UnderwritingFile } from '../api';

const tones = { cleared: 'success', held: 'warning', refused: 'danger' } as const;

/** Who asks for what, at which cost. */
export function ApplicantFacts({ file }: { file: UnderwritingFile }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const { terms, input } = file.application;
  return (
    <Facts
      items={[
        [t('file.borrower'), file.borrowerName],
        [
          t('file.clearance'),
          <Badge key="clearance" tone={tones[file.clearance]}>
            {t(`clearance.${file.clearance}`)}
          </Badge>,
        ],
        [t('file.purpose'), t(`purpose.${input.purpose}`)],
        [t('file.note'), input.note || '–'],
        [t('file.principal'), format.amount(terms.principal)],
        [t('file.count'), format.count(terms.count)],
        [t('file.months'), format.count(terms.count * terms.periodMonths)],
        [t('file.instalment'), format.amount(terms.instalment)],
        [t('file.totalCost'), format.amount(terms.totalCost)],
        [t('file.nominalRate'), format.rate(terms.nominalRate)],
        [t('file.aprUs'), format.rate(terms.aprUs)],
        [t('file.aprcEu'), format.rate(terms.aprcEu)],
      ]}
    />
  );
}
