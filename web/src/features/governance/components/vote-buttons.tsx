import { useTranslation } from 'react-i18next';
import { useSending } from '../../../chain/sending-state';
import { useFormat } from '../../../format/use-format';
import { Button, ButtonRow } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Summary } from '../api';
import type { Ballot } from '../ballot';
import { SIDES, type Side, sides } from '../model';

/** For, Against, Abstain: with the own power, and with the power that others have entrusted. */
export function VoteButtons({ proposal, ballot }: { proposal: Summary; ballot: Ballot }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const sending = useSending();
  const flv = (units: bigint) => format.amount(units, { token: 'FLV' });
  const entrusted = ballot.delegated.reduce((sum, each) => sum + each.power, 0n);
  const own = ballot.open && ballot.power > 0n;
  const facts = (side: Side, power: bigint) =>
    [
      [t('vote.proposal'), proposal.title],
      [t('vote.side'), t(`side.${side}`)],
      [t('mine.power'), flv(power)],
    ] as const;
  const cast = (side: Side) =>
    sending.send(t('vote.title'), [
      {
        words: t('vote.words', { side: t(`side.${side}`) }),
        contract: 'Governor',
        functionName: 'castVote',
        args: [proposal.id, SIDES[side]],
        facts: facts(side, ballot.power),
        warnings: [t('vote.final')],
      },
    ]);
  const castEntrusted = (side: Side) =>
    sending.send(t('vote.entrustedTitle'), [
      {
        words: t('vote.entrustedWords', { side: t(`side.${side}`), count: ballot.delegated.length }),
        contract: 'Governor',
        functionName: 'castVoteFor',
        args: [proposal.id, SIDES[side], ballot.delegated.map((each) => each.member)],
        facts: facts(side, entrusted),
        warnings: [t('vote.overridable')],
      },
    ]);
  return (
    <>
      {ballot.open ? null : <Notice level="note">{t('vote.done')}</Notice>}
      {ballot.open && ballot.power === 0n ? <Notice level="note">{t('vote.noPower')}</Notice> : null}
      {own && ballot.byDelegate ? <Notice level="note">{t('vote.byDelegate')}</Notice> : null}
      {own ? (
        <ButtonRow>
          {sides.map((side) => (
            <Button key={side} disabled={sending.busy} onClick={() => cast(side)}>
              {t(`side.${side}`)}
            </Button>
          ))}
        </ButtonRow>
      ) : null}
      {entrusted > 0n ? (
        <>
          <h3>{t('vote.entrustedTitle')}</h3>
          <p>{t('vote.entrusted', { count: ballot.delegated.length, power: flv(entrusted) })}</p>
          <ButtonRow>
            {sides.map((side) => (
              <Button key={side} disabled={sending.busy} onClick={() => castEntrusted(side)}>
                {t(`entrustedSide.${side}`)}
              </Button>
            ))}
          </ButtonRow>
        </>
      ) : null}
    </>
  );
}
