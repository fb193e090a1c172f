import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalFor } from '../../../chain/approval';
import type { ReadyWallet } from '../../../chain/ready-wallet';
import { useSending } from '../../../chain/sending-state';
import { dayOf } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import { Button, ButtonRow } from '../../../ui/button';
import { AmountField, SelectField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Facts, Section } from '../../../ui/page';
import type { MyWallet } from '../api';
import { type LockChoice, lockChoices, lockPower } from '../model';

const USUAL_DAYS = 365;

interface LockFormProps {
  wallet: ReadyWallet;
  votes: MyWallet;
  /** The service's now. */
  now: string;
}

/** Locks FLV for a time, adds to a lock, or makes it longer. */
export function LockForm({ wallet, votes, now }: LockFormProps) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const sending = useSending();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [error, setError] = useState<string>();
  const standing = votes.lockEndDay ?? null;
  const choices = lockChoices(dayOf(now), standing);
  const usual = choices.find((choice) => choice.days === undefined || choice.days === USUAL_DAYS) ?? choices.at(-1);
  const choice = choices.find((each) => String(each.endDay) === chosen) ?? usual;
  const parsed = format.parse(text, 'FLV');
  const flv = (units: bigint) => format.amount(units, { token: 'FLV' });
  const balance = BigInt(votes.flv);
  const problem = (): string | undefined => {
    if (!parsed.ok) return t(`ui:amount.${parsed.reason}`);
    if (parsed.units > balance) return t('ui:amount.above', { most: flv(balance) });
    if (parsed.units === 0n && (standing === null || choice === undefined || choice.endDay <= standing)) {
      return t('lock.nothing');
    }
    return undefined;
  };
  const label = ({ days, endDay }: LockChoice) =>
    days === undefined
      ? t('lock.keep', { day: format.day(endDay) })
      : t('lock.days', { days: format.count(days), day: format.day(endDay) });
  const total = BigInt(votes.locked) + (parsed.ok ? parsed.units : 0n);
  const send = async () => {
    const found = problem();
    setError(found);
    if (found !== undefined || !parsed.ok || choice === undefined) return;
    const { client, deployment, address } = wallet;
    const amount = parsed.units;
    const words = t('lock.approve', { amount: flv(amount) });
    const approval = await approvalFor(client, deployment, 'FLV', address, 'VoteLock', amount, words);
    const result = await sending.send(t('lock.title'), [
      ...approval,
      {
        words: t('lock.words', { amount: flv(amount), day: format.day(choice.endDay) }),
        contract: 'VoteLock',
        functionName: 'lock',
        args: [amount, choice.endDay],
        facts: [
          [t('lock.total'), flv(total)],
          [t('lock.power'), flv(lockPower(total, choice.endDay, now))],
        ],
        warnings: [t('lock.warning')],
      },
    ]);
    if (result.kind === 'done') setText('');
  };
  return (
    <Section title={t('lock.title')}>
      <p>{t('lock.lead')}</p>
      <Form label={t('lock.title')} onSubmit={send}>
        <AmountField
          label={t('lock.amount')}
          unit="FLV"
          hint={t('lock.hint', { balance: flv(balance) })}
          value={text}
          error={error}
          onText={setText}
        />
        <SelectField
          label={t('lock.until')}
          value={choice ? String(choice.endDay) : ''}
          options={choices.map((each) => ({ value: String(each.endDay), label: label(each) }))}
          onText={setChosen}
        />
        {choice ? (
          <Facts
            items={[
              [t('lock.total'), flv(total)],
              [t('lock.power'), flv(lockPower(total, choice.endDay, now))],
            ]}
          />
        ) : null}
        <ButtonRow>
          <Button type="submit" kind="primary" busy={sending.busy}>
            {t('lock.button')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
