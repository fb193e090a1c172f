import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { useReadyWallet } from '../../../chain/ready-wallet';
import { DataBlock, never } from '../../../ui/data-block';
import { NeedsWallet } from '../../../ui/needs-wallet';
import { Page, Section } from '../../../ui/page';
import { type Governance, governanceQuery, proposalsQuery } from '../api';
import { DelegateForm } from '../components/delegate-form';
import { LockForm } from '../components/lock-form';
import { MyVotes } from '../components/my-votes';
import { Stack } from '../components/stack';
import { UnlockPanel } from '../components/unlock-panel';
import { isSame } from '../model';

/** Turns FLV into voting power, gives it back, and lends the vote to somebody else. */
export default function VotesPage() {
  const { t } = useTranslation('governance');
  const governance = useQuery(governanceQuery);
  return (
    <Page title={t('power.title')} lead={t('power.lead')}>
      <DataBlock query={governance} height={640} isEmpty={never} empty={null}>
        {(data) => <Content governance={data} />}
      </DataBlock>
    </Page>
  );
}

function Content({ governance }: { governance: Governance }) {
  const { t } = useTranslation('governance');
  const wallet = useReadyWallet();
  const now = useNow();
  const proposals = useQuery(proposalsQuery).data ?? [];
  const mine = governance.me;
  const votes = mine?.wallets.find((each) => wallet && isSame(each.address, wallet.address));
  const known = [
    ...(mine?.wallets ?? []).flatMap((each) => [each.address, each.delegate ?? each.address]),
    ...(mine?.delegatedToMe ?? []).map((each) => each.member),
    ...proposals.map((each) => each.proposer),
    ...(wallet?.deployment.contracts.values() ?? []),
  ];
  return (
    <Stack sections>
      {mine && mine.wallets.length > 0 ? (
        <Section title={t('mine.title')}>
          <MyVotes mine={mine} />
        </Section>
      ) : null}
      {wallet && votes && now ? (
        <>
          <LockForm wallet={wallet} votes={votes} now={now} />
          <UnlockPanel votes={votes} now={now} />
          <div id="delegate">
            <DelegateForm votes={votes} known={known} />
          </div>
        </>
      ) : (
        <NeedsWallet />
      )}
    </Stack>
  );
}
