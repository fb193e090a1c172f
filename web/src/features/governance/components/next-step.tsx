import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { useReadyWallet } from '../../../chain/ready-wallet';
import { useSending } from '../../../chain/sending-state';
import { Button } from '../../../ui/button';
import { NeedsWallet } from '../../../ui/needs-wallet';
import { Section } from '../../../ui/page';
import type { Proposal } from '../api';
import type { Rules } from '../ballot';
import { isSame, stepOf } from '../model';

/** The one transaction that brings the proposal on now; anyone may send it, but only the proposer withdraws. */
export function NextStep({ proposal, rules }: { proposal: Proposal; rules: Rules | undefined }) {
  const { t } = useTranslation('governance');
  const now = useNow();
  const wallet = useReadyWallet();
  const sending = useSending();
  const { summary } = proposal;
  const signers = wallet ? [wallet.address] : proposal.myPower.map((each) => each.wallet);
  const step = stepOf({
    state: summary.state,
    calls: proposal.effects.length,
    own: signers.some((address) => isSame(address, summary.proposer)),
    quorumReached: summary.quorumReached,
    quorumRecorded: rules?.quorumRecorded,
    quorumUntil: rules?.quorumUntil,
    now,
  });
  if (step === undefined) return null;
  const send = () =>
    sending.send(t(`step.${step}.title`), [
      {
        words: t(`step.${step}.words`),
        contract: 'Governor',
        functionName: step,
        args: [summary.id],
        facts: [[t('vote.proposal'), summary.title]],
      },
    ]);
  return (
    <Section title={t('step.heading')}>
      <p>{t(`step.${step}.text`)}</p>
      {wallet === undefined ? (
        <NeedsWallet />
      ) : (
        <div>
          <Button kind={step === 'withdraw' ? 'danger' : 'primary'} disabled={sending.busy} onClick={send}>
            {t(`step.${step}.button`)}
          </Button>
        </div>
      )}
    </Section>
  );
}
