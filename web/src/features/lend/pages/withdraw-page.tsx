import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadyWallet, useReadyWallet } from '../../../chain/ready-wallet';
import { useSending } from '../../../chain/sending-state';
import { useFormat } from '../../../format/use-format';
import { Button, ButtonRow } from '../../../ui/button';
import { DataBlock } from '../../../ui/data-block';
import { AmountField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { NeedsWallet } from '../../../ui/needs-wallet';
import { Notice } from '../../../ui/notice';
import { Facts, Page } from '../../../ui/page';
import { useAmount } from '../../../ui/use-amount';
import { type Market, marketQuery, type Portfolio, portfolioQuery } from '../api';
import { settleIfDue } from '../chain';
import { RequestList } from '../components/request-list';
import { priceOf, sharesToLeave } from '../model';

export default function WithdrawPage() {
  const { t } = useTranslation('lend');
  const wallet = useReadyWallet();
  const market = useQuery(marketQuery);
  const portfolio = useQuery(portfolioQuery);
  return (
    <Page title={t('leave.title')} lead={t('leave.lead')}>
      {wallet === undefined ? (
        <NeedsWallet />
      ) : (
        <DataBlock query={portfolio} height={400} isEmpty={() => false} empty={null}>
          {(position) => (market.data ? <LeaveForm wallet={wallet} market={market.data} portfolio={position} /> : null)}
        </DataBlock>
      )}
    </Page>
  );
}

interface LeaveFormProps {
  wallet: ReadyWallet;
  market: Market;
  portfolio: Portfolio;
}

function LeaveForm({ wallet, market, portfolio }: LeaveFormProps) {
  const { t } = useTranslation('lend');
  const format = useFormat();
  const sending = useSending();
  const mine = portfolio.wallets.find((each) => each.address.toLowerCase() === wallet.address.toLowerCase());
  const held = BigInt(mine?.shares ?? '0');
  const value = BigInt(mine?.value ?? '0');
  const amount = useAmount('FLUSD', value);
  const [done, setDone] = useState(false);
  const available = BigInt(market.pool.available);
  const leave = async () => {
    amount.check();
    const { units } = amount;
    if (units === null) return;
    const shares = sharesToLeave(units, priceOf(market.pool.sharePrice), held, value);
    const waits = units > available || BigInt(market.pool.queued) > 0n;
    const result = await sending.send(t('leave.title'), [
      ...(await settleIfDue(wallet, t('supply.settleWords'))),
      {
        words: t('leave.words', { amount: format.amount(units) }),
        contract: 'TrancheVault',
        functionName: 'requestWithdrawal',
        args: [shares],
        facts: [[t('supply.price'), market.pool.sharePrice]],
        warnings: waits ? [t('leave.waits')] : [],
      },
    ]);
    if (result.kind === 'done') {
      setDone(true);
      amount.clear();
    }
  };
  return (
    <>
      {done ? <Notice announce>{t('leave.done')}</Notice> : null}
      <Form onSubmit={leave} label={t('leave.title')}>
        <AmountField
          label={t('leave.amount')}
          hint={t('leave.value', { value: format.amount(value) })}
          value={amount.text}
          error={amount.error}
          onText={amount.setText}
        />
        <Facts
          items={[
            [t('leave.atOnce'), format.amount(available)],
            [t('earn.queued'), format.amount(market.pool.queued)],
          ]}
        />
        <ButtonRow>
          <Button type="submit" kind="primary" busy={sending.busy} disabled={value === 0n}>
            {t('leave.submit')}
          </Button>
          <Button onClick={() => amount.setText(format.amount(value, { bare: true }))} disabled={value === 0n}>
            {t('leave.all')}
          </Button>
        </ButtonRow>
      </Form>
      <RequestList requests={portfolio.requests} />
    </>
  );
}
