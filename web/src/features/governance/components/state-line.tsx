import { useTranslation } from 'react-i18next';
import { useNow } from '../../../api/platform';
import { useFormat } from '../../../format/use-format';
import { Badge, type Tone } from '../../../ui/badge';
import type { ProposalState, Summary } from '../api';
import { waitsFor } from '../model';

const tones: Record<ProposalState, Tone> = {
  review: 'neutral',
  voting: 'info',
  rejected: 'neutral',
  passed: 'info',
  queued: 'info',
  executable: 'warning',
  executed: 'success',
  expired: 'neutral',
  cancelled: 'neutral',
};

/** State as a word, what is next and when, and how the person voted. */
export function StateLine({ proposal }: { proposal: Summary }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const now = useNow();
  const next = waitsFor(proposal);
  return (
    <p>
      <Badge tone={tones[proposal.state]}>{t(`state.${proposal.state}`)}</Badge>{' '}
      {proposal.myVote ? (
        <>
          <Badge tone="info">{t('youVoted', { side: t(`side.${proposal.myVote}`) })}</Badge>{' '}
        </>
      ) : null}
      {proposal.needsMyVote ? (
        <>
          <Badge tone="warning">{t('needsYou')}</Badge>{' '}
        </>
      ) : null}
      {next && now ? t(`time.${next.what}`, { when: format.relative(next.at, now) }) : t(`explain.${proposal.state}`)}
    </p>
  );
}
