import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Address } from '../../../ui/address';
import { DataBlock, never } from '../../../ui/data-block';
import { Facts, Page, Section } from '../../../ui/page';
import { type Proposal, proposalQuery } from '../api';
import { useRules } from '../ballot';
import { EffectList } from '../components/effect-list';
import { NewValues } from '../components/new-values';
import { NextStep } from '../components/next-step';
import { Stack } from '../components/stack';
import { StateLine } from '../components/state-line';
import { SideBars, TallyBars } from '../components/tally-bars';
import { TimelineTable } from '../components/timeline-table';
import { VotePanel } from '../components/vote-panel';
import { VotesTable } from '../components/votes-table';

/** One proposal: what it says, what it changes, where it stands, and what the person can do. */
export default function ProposalPage() {
  const { t } = useTranslation('governance');
  const { id = '' } = useParams({ strict: false });
  const proposal = useQuery(proposalQuery(id));
  return (
    <Page title={proposal.data?.summary.title ?? t('proposal.title')}>
      <DataBlock query={proposal} height={800} isEmpty={never} empty={null}>
        {(data) => <Content proposal={data} />}
      </DataBlock>
    </Page>
  );
}

function Content({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('governance');
  const { summary } = proposal;
  const rules = useRules(summary.id);
  return (
    <Stack sections>
      <Section title={t('proposal.stands')}>
        <StateLine proposal={summary} />
        <NewValues proposal={proposal} />
        <TallyBars proposal={summary} rules={rules} />
        <SideBars proposal={summary} />
      </Section>
      <Section title={t('proposal.text')}>
        <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{proposal.text}</p>
        <Facts
          items={[
            [t('proposal.by'), <Address key="by" value={summary.proposer} label={t('proposal.by')} />],
            [t('proposal.id'), <Address key="id" value={summary.id} label={t('proposal.id')} />],
          ]}
        />
      </Section>
      <Section title={t('proposal.effects')}>
        <EffectList effects={proposal.effects} />
      </Section>
      <VotePanel proposal={proposal} />
      <NextStep proposal={proposal} rules={rules} />
      <Section title={t('timeline.title')}>
        <TimelineTable timeline={proposal.timeline} />
      </Section>
      <Section title={t('votes.title')}>
        <VotesTable votes={proposal.votes} />
      </Section>
    </Stack>
  );
}
