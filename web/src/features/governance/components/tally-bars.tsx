import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { type Bar, Bars } from '../../../ui/chart/bars';
import type { Summary } from '../api';
import type { Rules } from '../ballot';
import { shareBps, sides, type Tally, tallyOf } from '../model';

interface TallyBarsProps {
  proposal: Summary;
  /** What the Governor asks of the majority; absent while unknown. */
  rules?: Rules | undefined;
}

/** How far quorum and majority are, with numbers. */
export function TallyBars({ proposal, rules }: TallyBarsProps) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const tally = tallyOf(proposal);
  const flv = (units: bigint) => format.amount(units, { token: 'FLV' });
  const quorum: Bar = {
    key: 'quorum',
    label: t(proposal.quorumReached ? 'tally.quorumReached' : 'tally.quorum'),
    value: t('tally.quorumValue', { votes: flv(tally.total), quorum: flv(tally.quorum) }),
    permille: shareBps(tally.total, tally.quorum) / 10,
  };
  const share = tally.votes.for + tally.votes.against === 0n ? t('tally.noVotes') : format.bps(tally.majorityBps);
  const majority: Bar = {
    key: 'majority',
    label: t('tally.majority'),
    value:
      rules === undefined
        ? share
        : t(rules.core ? 'tally.reach' : 'tally.pass', { share, needed: format.bps(rules.thresholdBps) }),
    permille: tally.majorityBps / 10,
    tone: 'vote-for',
    ...(rules === undefined ? {} : { mark: rules.thresholdBps / 10 }),
  };
  return <Bars bars={[quorum, majority]} />;
}

/** The votes cast, side by side. */
export function SideBars({ proposal }: { proposal: Summary }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const tally = tallyOf(proposal);
  const bar = (side: keyof Tally['votes']): Bar => {
    const share = shareBps(tally.votes[side], tally.total);
    return {
      key: side,
      label: t(`side.${side}`),
      value: t('tally.sideValue', {
        votes: format.amount(tally.votes[side], { token: 'FLV' }),
        share: format.bps(share),
      }),
      permille: share / 10,
      tone: `vote-${side}`,
    };
  };
  return <Bars bars={sides.map(bar)} />;
}
