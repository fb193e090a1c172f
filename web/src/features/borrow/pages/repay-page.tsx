import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shorten } from '../../../format/address';
import { DataBlock } from '../../../ui/data-block';
import { Page } from '../../../ui/page';
import { loanQuery } from '../api';
import { PayForm } from '../components/pay-form';

/** Pays a loan: what is due, another amount, early, or all of it. */
export default function RepayPage() {
  const { t } = useTranslation('borrow');
  const { id = '' } = useParams({ strict: false });
  const loan = useQuery(loanQuery(id));
  return (
    <Page title={t('pay.title')} lead={t('pay.lead')}>
      <p>
        <Link to="/loans/$id" params={{ id }}>
          {t('loan.named', { id: shorten(id) })}
        </Link>
      </p>
      <DataBlock
        query={loan}
        height={500}
        isEmpty={({ summary }) => summary.payoff === '0'}
        empty={<p>{t('loan.nothingDue')}</p>}
      >
        {({ summary }) => <PayForm loan={summary} />}
      </DataBlock>
    </Page>
  );
}
