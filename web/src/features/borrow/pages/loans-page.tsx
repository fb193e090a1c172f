import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { Page, Section } from '../../../ui/page';
import { applicationsQuery, type LoanSummary, loansQuery } from '../api';
import { ApplicationTable } from '../components/application-table';
import { LoanTable } from '../components/loan-table';
import { NextDue } from '../components/next-due';
import { byUrgency, isClosed } from '../model/progress';

/** Everything that a person owes or has applied for; the next payment comes first. */
export default function LoansPage() {
  const { t } = useTranslation('borrow');
  const loans = useQuery(loansQuery);
  const applications = useQuery(applicationsQuery);
  return (
    <Page title={t('loans.title')}>
      <DataBlock
        query={loans}
        height={360}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <p>
            {t('loans.empty')} <Link to="/borrow">{t('loans.see')}</Link>
          </p>
        }
      >
        {({ items }) => <Loans loans={byUrgency(items)} />}
      </DataBlock>
      <Section title={t('loans.applications')}>
        <DataBlock
          query={applications}
          height={160}
          isEmpty={({ items }) => items.length === 0}
          empty={<p>{t('loans.noApplications')}</p>}
        >
          {({ items }) => <ApplicationTable applications={items} />}
        </DataBlock>
        <p>
          <Link className={buttonClass()} to="/borrow/apply">
            {t('apply.title')}
          </Link>{' '}
          <Link to="/borrow/assets">{t('assets.title')}</Link>
        </p>
      </Section>
    </Page>
  );
}

function Loans({ loans }: { loans: readonly LoanSummary[] }) {
  const { t } = useTranslation('borrow');
  const [first] = loans;
  return (
    <>
      {first && !isClosed(first.state) ? (
        <Section title={t('loans.first')}>
          <NextDue loan={first} />
        </Section>
      ) : null}
      <LoanTable loans={loans} />
    </>
  );
}
