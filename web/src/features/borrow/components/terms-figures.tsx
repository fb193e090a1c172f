import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { KeyFigure } from '../../../ui/key-figure';
import { Grid } from '../../../ui/page';
import type { LoanTerms } from '../api';

/** What a loan costs, with each yearly rate by its full name. */
export function TermsFigures({ terms }: { terms: LoanTerms }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  return (
    <Grid>
      <KeyFigure
        label={t(terms.count === 1 ? 'terms.payment' : 'terms.instalment')}
        value={format.amount(terms.instalment)}
        note={t('terms.payments', { count: terms.count })}
      />
      <KeyFigure
        label={t('terms.totalCost')}
        value={format.amount(terms.totalCost)}
        note={t('terms.totalPayable', { amount: format.amount(terms.totalPayable) })}
      />
      <KeyFigure label={t('terms.nominalRate')} value={format.rate(terms.nominalRate)} note={t('terms.nominalNote')} />
      <KeyFigure label={t('terms.aprUs')} value={format.rate(terms.aprUs)} note={t('terms.aprUsNote')} />
      <KeyFigure label={t('terms.aprcEu')} value={format.rate(terms.aprcEu)} note={t('terms.aprcEuNote')} />
      <KeyFigure label={t('terms.lateRate')} value={format.rate(terms.lateRate)} note={t('terms.lateNote')} />
    </Grid>
  );
}
