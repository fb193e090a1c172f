import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { useSending } from '../../../chain/sending-state';
import type { Signer } from '../../../chain/signer/signer';
import { useWallet } from '../../../chain/wallet-state';
import { isAddress, lookAlike } from '../../../format/address';
import { useFormat } from '../../../format/use-format';
import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { AmountField, TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { useAmount } from '../../../ui/use-amount';
import { useProblemText } from '../../../ui/use-problem-text';
import { useBalances } from '../api';

/** Sends FLUSD to another account. */
export function SendForm({ signer }: { signer: Signer }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const explain = useProblemText();
  const me = useMe();
  const { deployment } = useWallet();
  const { send, busy } = useSending();
  const amount = useAmount('FLUSD', useBalances().data?.flusd);
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const address = to.trim();
  const twin = lookAlike(address, [...me.wallets, ...(deployment?.contracts.values() ?? [])]);
  const own = address.toLowerCase() === signer.address.toLowerCase();
  const problem = !isAddress(address) ? t('money.badAddress') : own ? t('money.ownAddress') : null;

  const submit = async () => {
    amount.check();
    setTried(true);
    if (amount.units === null || problem !== null) return;
    const sum = format.amount(amount.units);
    const wish = {
      words: t('money.sendWords', { amount: sum, address }),
      contract: 'FLUSD',
      functionName: 'transfer',
      args: [address, amount.units],
      facts: [[t('money.amount'), sum] as const, [t('money.to'), address] as const],
      warnings: [t('money.sendFinal'), ...(twin ? [t('money.lookAlike', { address: twin })] : [])],
    } as const;
    try {
      const result = await send(t('money.send'), [wish]);
      if (result.kind === 'done') amount.clear();
    } catch (failure) {
      announce(explain(failure));
    }
  };

  return (
    <Form onSubmit={submit} label={t('money.send')}>
      <p>{t('money.sendText')}</p>
      <TextField
        label={t('money.to')}
        hint={t('money.toHint')}
        value={to}
        onText={setTo}
        autoComplete="off"
        spellCheck={false}
        error={tried ? problem : null}
      />
      {twin ? <Notice level="danger">{t('money.lookAlike', { address: twin })}</Notice> : null}
      <AmountField label={t('money.amount')} value={amount.text} onText={amount.setText} error={amount.error} />
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {t('money.send')}
        </Button>
      </div>
    </Form>
  );
}
