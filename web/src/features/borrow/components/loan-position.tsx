import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { Notice } from '../../../ui/notice';
import { Facts } from '../../../ui/page';
import type { Loan } from '../api';
import { Ltv } from './ltv';

/** What is owed today by its parts, how late it is and what follows, and how the home covers it. */
export function LoanPosition({ loan }: { loan: Loan }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const { position, summary, ltvBps, ltvLimitBps, valueEffectiveDay } = loan;
  const part = (name: 'overdueInterest' | 'overduePrincipal' | 'lateInterest' | 'accruedInterest' | 'advance') =>
    [t(`position.${name}`), format.amount(position[name])] as const;
  return (
    <>
      {position.daysToDefault === null || position.daysToDefault === undefined ? null : (
        <Notice level="danger" title={t('position.late', { count: summary.daysPastDue })} announce>
          {position.daysToDefault > 0
            ? t('position.toDefault', { count: position.daysToDefault, grace: position.graceDays })
            : t('position.mayDefault')}
        </Notice>
      )}
      {position.collateralHeld ? <Notice level="caution">{t('position.held')}</Notice> : null}
      <Facts
        items={[
          [t('loan.outstanding'), format.amount(summary.outstanding)],
          part('accruedInterest'),
          part('overdueInterest'),
          part('overduePrincipal'),
          part('lateInterest'),
          part('advance'),
          [t('position.payoff'), t('position.payoffToday', { amount: format.amount(summary.payoff) })],
          [t('position.rows'), t('position.rowsPaid', { paid: position.rowsPaid, count: loan.terms.rows.length })],
          [
            t('ltv.name'),
            typeof ltvBps === 'number' && typeof ltvLimitBps === 'number' ? (
              <Ltv key="ltv" bps={ltvBps} limitBps={ltvLimitBps} />
            ) : summary.outstanding === '0' ? (
              '–'
            ) : (
              t('ltv.none')
            ),
          ],
          [t('position.valueDay'), typeof valueEffectiveDay === 'number' ? format.day(valueEffectiveDay) : '–'],
        ]}
      />
    </>
  );
}
