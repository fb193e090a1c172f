import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReadyWallet } from '../../../chain/ready-wallet';
import { shorten } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { DataBlock, never } from '../../../ui/data-block';
import { NeedsWallet } from '../../../ui/needs-wallet';
import { Facts, Section } from '../../../ui/page';
import { governanceQuery, type Proposal } from '../api';
import { useBallot } from '../ballot';
import { Stack } from './stack';
import { VoteButtons } from './vote-buttons';

/** The person's power in this vote, and the buttons that cast it. */
export function VotePanel({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('governance');
  const wallet = useReadyWallet();
  const delegators = useQuery(governanceQuery).data?.me?.delegatedToMe ?? [];
  const ballot = useBallot(
    proposal.summary.id,
    delegators.map((each) => each.member),
  );
  const voting = proposal.summary.state === 'voting';
  const upcoming = proposal.summary.state === 'review';
  if (proposal.myPower.length === 0 && !voting) return null;
  return (
    <Section title={t('vote.title')}>
      <LinkedPower proposal={proposal} />
      {upcoming ? <p>{t('vote.later')}</p> : null}
      {voting && wallet === undefined ? <NeedsWallet /> : null}
      {voting && wallet !== undefined ? (
        <DataBlock query={ballot} height={120} isEmpty={never} empty={null}>
          {(data) => (
            <Stack>
              <VoteButtons proposal={proposal.summary} ballot={data} />
            </Stack>
          )}
        </DataBlock>
      ) : null}
    </Section>
  );
}

/** Power by linked wallet; before the vote starts, what it would be now. */
function LinkedPower({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  if (proposal.myPower.length === 0) return null;
  return (
    <Facts
      items={proposal.myPower.map(({ wallet, power, voted }) => {
        const amount = format.amount(power, { token: 'FLV' });
        return [
          t('vote.powerOf', { wallet: shorten(wallet) }),
          voted ? t('vote.castPower', { power: amount }) : amount,
        ] as const;
      })}
    />
  );
}
