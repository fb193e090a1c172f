import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { Facts, Page, Section } from '../../../ui/page';
import { type Case, caseQuery, useAssign } from '../api';
import { AddNote } from '../components/add-note';
import { ApprovalPanel } from '../components/approval-panel';
import { History } from '../components/history';
import { HitView } from '../components/hit-view';
import { ProposalForm } from '../components/proposal-form';

/** One case: who it is about, what speaks for and against, what was decided. */
export default function CasePage() {
  const { t } = useTranslation('review');
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(caseQuery(id));
  const number = query.data?.number;
  return (
    <Page title={number === undefined ? t('case.title') : t('caseNumber', { number })}>
      <p>
        <Link to="/review">{t('case.back')}</Link>
      </p>
      <DataBlock query={query} height={600} isEmpty={() => false} empty={null}>
        {(found) => <CaseBody found={found} />}
      </DataBlock>
    </Page>
  );
}

function CaseBody({ found }: { found: Case }) {
  const { t } = useTranslation('review');
  return (
    <>
      <CaseHead found={found} />
      <Section title={t('case.evidence')}>
        {found.openingText ? <p>{found.openingText}</p> : null}
        {found.hits.map((hit) => (
          <HitView key={hit.entryId} hit={hit} subject={found.subject} />
        ))}
        {found.hits.length === 0 ? <p>{t('case.noHits')}</p> : null}
      </Section>
      <Section title={t('case.decision')}>
        {found.state === 'closed' ? <p>{t('case.closed', { outcome: t(`outcome.${found.outcome}`) })}</p> : null}
        {found.proposal ? <ApprovalPanel found={found} /> : null}
        {found.state === 'open' || found.state === 'assigned' ? <ProposalForm found={found} /> : null}
      </Section>
      <Section title={t('case.history')}>
        <History events={found.history} />
        {found.state === 'closed' ? null : <AddNote id={found.id} />}
      </Section>
    </>
  );
}

function CaseHead({ found }: { found: Case }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const me = useMe();
  const assign = useAssign();
  const mine = found.assignee !== null && found.assignee === me.name;
  return (
    <Section title={found.subject.name}>
      <Facts
        items={[
          [t('table.kind'), t(`kind.${found.kind}`)],
          [t('table.state'), <Badge key="state">{t(`state.${found.state}`)}</Badge>],
          [t('table.priority'), t(`priority.${found.priority}`)],
          [t('table.due'), `${format.instant(found.dueAt)}${found.overdue ? ` (${t('overdue')})` : ''}`],
          [t('table.assignee'), found.assignee ?? t('filter.nobody')],
          [t('case.profile'), t(`profile.${found.subject.profileState}`)],
          [t('case.wallets'), found.subject.wallets.join(', ') || '–'],
        ]}
      />
      {found.state === 'open' || mine ? (
        <Button
          busy={assign.isPending}
          onClick={() => assign.mutate({ id: found.id, input: mine ? 'nobody' : 'me' })}
          disabled={found.state !== 'open' && found.state !== 'assigned'}
        >
          {t(mine ? 'case.giveBack' : 'case.take')}
        </Button>
      ) : null}
    </Section>
  );
}
