import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nobody } from '../../../chain/addresses';
import { useSending } from '../../../chain/sending-state';
import { shorten } from '../../../format/address';
import { Address } from '../../../ui/address';
import { Button, ButtonRow } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import type { MyWallet } from '../api';
import { checkDelegate } from '../delegate';

interface DelegateFormProps {
  votes: MyWallet;
  /** Addresses that the person has met, against look-alikes. */
  known: readonly string[];
}

/** Lets somebody else vote with the person's power, or takes that back. */
export function DelegateForm({ votes, known }: DelegateFormProps) {
  const { t } = useTranslation('governance');
  const sending = useSending();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const check = checkDelegate(text, votes.address, known);
  const alike = check.ok ? check.resembles : null;
  const warning = alike === null ? null : t('delegate.alike', { known: alike });
  const send = async () => {
    setError(check.ok ? undefined : t(`delegate.problem.${check.reason}`));
    if (!check.ok) return;
    const result = await sending.send(t('delegate.title'), [
      {
        words: t('delegate.words', { delegate: shorten(check.address) }),
        contract: 'VoteLock',
        functionName: 'delegate',
        args: [check.address],
        facts: [[t('delegate.address'), <code key="address">{check.address}</code>]],
        ...(warning === null ? {} : { warnings: [warning] }),
      },
    ]);
    if (result.kind === 'done') setText('');
  };
  const takeBack = () =>
    sending.send(t('delegate.takeBack'), [
      { words: t('delegate.backWords'), contract: 'VoteLock', functionName: 'delegate', args: [nobody] },
    ]);
  return (
    <Section title={t('delegate.title')}>
      <p>{t('delegate.lead')}</p>
      {votes.delegate ? (
        <p>
          {t('delegate.now')} <Address value={votes.delegate} label={t('mine.delegate')} />
        </p>
      ) : null}
      <Form label={t('delegate.title')} onSubmit={send}>
        <TextField
          label={t('delegate.address')}
          value={text}
          error={error}
          autoComplete="off"
          spellCheck={false}
          onText={setText}
        />
        {warning === null ? null : (
          <Notice level="caution" announce>
            {warning}
          </Notice>
        )}
        <ButtonRow>
          <Button type="submit" busy={sending.busy}>
            {t('delegate.button')}
          </Button>
          {votes.delegate ? (
            <Button disabled={sending.busy} onClick={takeBack}>
              {t('delegate.takeBack')}
            </Button>
          ) : null}
        </ButtonRow>
      </Form>
    </Section>
  );
}
