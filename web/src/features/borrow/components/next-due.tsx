import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { dayOf } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import { buttonClass } from '../../../ui/button';
import { KeyFigure } from '../../../ui/key-figure';
import { Grid } from '../../../ui/page';
import type { LoanSummary } from '../api';
import { isClosed } from '../model/progress';

/** What is to be paid next and when, with the button to pay beside it. */
export function NextDue({ loan }: { loan: LoanSummary }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const now = useNow();
  const late = BigInt(loan.dueNow) > 0n;
  const { nextDueDay, nextInstalment } = loan;
  const when =
    typeof nextDueDay === 'number'
      ? `${format.day(nextDueDay)}${now ? ` (${format.daysUntil(nextDueDay, dayOf(now))})` : ''}`
      : undefined;
  if (isClosed(loan.state)) return <p>{t('loan.nothingDue')}</p>;
  return (
    <>
      <Grid>
        {late ? (
          <KeyFigure
            label={t('loan.dueNow')}
            value={format.amount(loan.dueNow)}
            note={t('loan.daysPastDue', { count: loan.daysPastDue })}
          />
        ) : null}
        <KeyFigure
          label={t('loan.next')}
          value={nextInstalment ? format.amount(nextInstalment) : '–'}
          note={when ? t('loan.dueOn', { when }) : t('loan.noNext')}
        />
        <KeyFigure label={t('loan.outstanding')} value={format.amount(loan.outstanding)} />
      </Grid>
      {loan.state === 'approved' ? null : (
        <p>
          <Link className={buttonClass('primary')} to="/loans/$id/repay" params={{ id: loan.id }}>
            {t('loan.pay')}
          </Link>
        </p>
      )}
    </>
  );
}
