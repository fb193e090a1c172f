import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { approvalFor } from '../../../chain/approval';
import { readClient } from '../../../chain/client';
import { useSending } from '../../../chain/sending-state';
import type { Signer } from '../../../chain/signer/signer';
import { useWallet } from '../../../chain/wallet-state';
import { useFormat } from '../../../format/use-format';
import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { AmountField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Facts } from '../../../ui/page';
import { useAmount } from '../../../ui/use-amount';
import { useProblemText } from '../../../ui/use-problem-text';
import { quoteQuery, useBalances } from '../api';

const SIDES = {
  buy: { pays: 'tUSD', gets: 'FLUSD', token: 'TestReserveToken' },
  redeem: { pays: 'FLUSD', gets: 'tUSD', token: 'FLUSD' },
} as const;

/** Buys FLUSD with the reserve token or gives it back, at the contract's own price. */
export function ExchangeForm({ side, signer }: { side: 'buy' | 'redeem'; signer: Signer }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const explain = useProblemText();
  const { deployment } = useWallet();
  const { send, busy } = useSending();
  const { pays, gets, token } = SIDES[side];
  const balances = useBalances().data;
  const amount = useAmount(pays, side === 'buy' ? balances?.reserve : balances?.flusd);
  const quote = useQuery(quoteQuery(deployment, side, amount.units));

  const submit = async () => {
    amount.check();
    const { units } = amount;
    if (units === null || !quote.data || !deployment) return;
    const paid = format.amount(units, { token: pays });
    const got = format.amount(quote.data.out, { token: gets });
    const approveWords = t('money.approveWords', { amount: paid });
    const client = readClient(deployment);
    try {
      const approval = await approvalFor(client, deployment, token, signer.address, 'PegModule', units, approveWords);
      const args = [deployment.address('TestReserveToken'), units, quote.data.out, signer.address];
      const facts = [
        [t('money.youPay'), paid],
        [t('money.youGet'), got],
      ] as const;
      const words = t(`money.${side}Words`, { paid, got });
      const wish = { words, contract: 'PegModule', functionName: side, args, facts } as const;
      const result = await send(t(`money.${side}`), [...approval, wish]);
      if (result.kind === 'done') amount.clear();
    } catch (failure) {
      announce(explain(failure));
    }
  };

  return (
    <Form onSubmit={submit} label={t(`money.${side}`)}>
      <p>{t(`money.${side}Text`)}</p>
      <AmountField
        label={t('money.youPay')}
        unit={pays}
        value={amount.text}
        onText={amount.setText}
        error={amount.error ?? (quote.isError ? explain(quote.error) : null)}
      />
      {quote.data ? (
        <Facts
          items={[
            [t('money.youGet'), format.amount(quote.data.out, { token: gets })],
            [t('money.fee'), format.amount(quote.data.fee, { token: gets })],
          ]}
        />
      ) : null}
      <div>
        <Button kind="primary" type="submit" busy={busy || quote.isLoading}>
          {t(`money.${side}`)}
        </Button>
      </div>
    </Form>
  );
}
