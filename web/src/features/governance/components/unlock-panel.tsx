import { useTranslation } from 'react-i18next';
import { useSending } from '../../../chain/sending-state';
import { dayOf } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/page';
import type { MyWallet } from '../api';
import { isUnlockable } from '../model';

/** Takes the FLV back when the lock has ended; says until when it lasts before. */
export function UnlockPanel({ votes, now }: { votes: MyWallet; now: string }) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const sending = useSending();
  const locked = BigInt(votes.locked);
  const end = votes.lockEndDay ?? null;
  if (locked === 0n || end === null) return null;
  const amount = format.amount(locked, { token: 'FLV' });
  const send = () =>
    sending.send(t('unlock.title'), [
      { words: t('unlock.words', { amount }), contract: 'VoteLock', functionName: 'unlock', args: [] },
    ]);
  return (
    <Section title={t('unlock.title')}>
      {isUnlockable(locked, end, dayOf(now)) ? (
        <>
          <p>{t('unlock.ready', { amount })}</p>
          <div>
            <Button disabled={sending.busy} onClick={send}>
              {t('unlock.button')}
            </Button>
          </div>
        </>
      ) : (
        <p>{t('unlock.waiting', { amount, day: format.day(end + 1) })}</p>
      )}
    </Section>
  );
}
