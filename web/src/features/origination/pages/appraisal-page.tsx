import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { dayOf } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import { DataBlock, never } from '../../../ui/data-block';
import { Notice } from '../../../ui/notice';
import { Facts, Page, Section } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { type AppraisalTask, appraisalQuery } from '../api';
import { HomeDocuments } from '../components/home-documents';
import { HomeFacts } from '../components/home-facts';
import { StatementList } from '../components/statement-list';
import { ValuationForm } from '../components/valuation-form';
import { ValuerWallet } from '../components/valuer-wallet';

/** One home to value: what is known of it, and the appraiser's own statement. */
export default function AppraisalPage() {
  const { t } = useTranslation('origination');
  const { id = '' } = useParams({ strict: false });
  const task = useQuery(appraisalQuery(id));
  return (
    <Page title={t('appraisal.title')}>
      <p>
        <Link to="/appraisals">{t('appraisal.back')}</Link>
      </p>
      <DataBlock query={task} height={900} isEmpty={never} empty={null}>
        {(found) => <Body task={found} />}
      </DataBlock>
    </Page>
  );
}

function Body({ task }: { task: AppraisalTask }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const { summary, lastValue } = task;
  return (
    <>
      <Facts
        items={[
          [t('file.state'), t(`taskState.${summary.state}`)],
          [t('inbox.statements'), t('inbox.given', { given: summary.given, needed: summary.needed })],
          [t('appraisal.lastValue'), lastValue ? format.amount(lastValue) : t('value.none')],
        ]}
      />
      <Section title={t('inbox.home')}>
        <HomeFacts home={task.asset} />
      </Section>
      <Section title={t('documents.title')}>
        <HomeDocuments assetId={task.assetId} documents={task.documents} />
      </Section>
      <Section title={t('statement.list')}>
        <StatementList task={task} />
      </Section>
      {summary.state === 'open' ? (
        <Section title={t('statement.title')}>
          <Own task={task} />
        </Section>
      ) : null}
    </>
  );
}

function Own({ task }: { task: AppraisalTask }) {
  const { t } = useTranslation('origination');
  const now = useNow();
  const { mine } = task.summary;
  if (mine === 'signed') return <p>{t('statement.signed')}</p>;
  if (mine === 'conflicted') {
    return (
      <Notice level="caution" title={t('mine.conflicted')}>
        {t('statement.conflict')}
      </Notice>
    );
  }
  return (
    <ValuerWallet signers={task.mySigners}>
      {(signer) =>
        now === undefined ? <Skeleton height={400} /> : <ValuationForm task={task} signer={signer} today={dayOf(now)} />
      }
    </ValuerWallet>
  );
}
