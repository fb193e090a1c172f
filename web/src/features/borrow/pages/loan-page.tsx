import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { DataBlock, never } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { type Loan, loanQuery } from '../api';
import { DrawLoan } from '../components/draw-loan';
import { LoanEvents } from '../components/loan-events';
import { LoanPosition } from '../components/loan-position';
import { LoanStateBadge } from '../components/loan-state';
import { NextDue } from '../components/next-due';
import { ScheduleTable } from '../components/schedule-table';
import { TermsFigures } from '../components/terms-figures';

/** One loan: what is due, where it stands, what was agreed, what happened. */
export default function LoanPage() {
  const { t } = useTranslation('borrow');
  const { id = '' } = useParams({ strict: false });
  const loan = useQuery(loanQuery(id));
  return (
    <Page title={t('loan.named', { id: shorten(id) })}>
      <p>
        <Link to="/loans">{t('loans.title')}</Link>
      </p>
      <DataBlock query={loan} height={1_000} isEmpty={never} empty={null}>
        {(found) => <Body loan={found} />}
      </DataBlock>
    </Page>
  );
}

function Body({ loan }: { loan: Loan }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  return (
    <>
      <p>
        <LoanStateBadge state={loan.summary.state} /> {t('loan.asOf', { block: format.count(loan.block) })}
      </p>
      {loan.summary.state === 'approved' ? <DrawLoan loan={loan} /> : null}
      <Section title={t('loans.first')}>
        <NextDue loan={loan.summary} />
      </Section>
      <Section title={t('position.title')}>
        <LoanPosition loan={loan} />
        {loan.assetId ? (
          <p>
            <Link to="/borrow/assets/$id" params={{ id: loan.assetId }}>
              {t('application.toAsset')}
            </Link>
          </p>
        ) : null}
      </Section>
      <Section title={t('schedule.title')}>
        <ScheduleTable terms={loan.terms} file={t('schedule.file')} />
      </Section>
      <Section title={t('loan.agreed')}>
        <TermsFigures terms={loan.terms} />
      </Section>
      <Section title={t('events.title')}>
        <LoanEvents loan={loan} />
      </Section>
    </>
  );
}
