import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalFor } from '../../../chain/approval';
import { type ReadyWallet, useReadyWallet } from '../../../chain/ready-wallet';
import { useSending } from '../../../chain/sending-state';
import { useFormat } from '../../../format/use-format';
import { Button, buttonClass } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { DataBlock } from '../../../ui/data-block';
import { AmountField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { NeedsWallet } from '../../../ui/needs-wallet';
import { Notice } from '../../../ui/notice';
import { Facts, Page } from '../../../ui/page';
import { useAmount } from '../../../ui/use-amount';
import { balanceQuery, type Market, marketQuery } from '../api';
import { settleIfDue } from '../chain';
import { LossOrder } from '../components/loss-order';

export default function SupplyPage() {
  const { t } = useTranslation('lend');
  const wallet = useReadyWallet();
  const market = useQuery(marketQuery);
  return (
    <Page title={t('supply.title')} lead={t('supply.lead')}>
      {wallet === undefined ? (
        <NeedsWallet />
      ) : (
        <DataBlock query={market} height={400} isEmpty={() => false} empty={null}>
          {(data) => <SupplyForm wallet={wallet} market={data} />}
        </DataBlock>
      )}
      <LossOrder />
    </Page>
  );
}

function SupplyForm({ wallet, market }: { wallet: ReadyWallet; market: Market }) {
  const { t } = useTranslation('lend');
  const format = useFormat();
  const sending = useSending();
  const balance = useQuery(balanceQuery(wallet)).data ?? 0n;
  const amount = useAmount('FLUSD', balance);
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const supply = async () => {
    setTried(true);
    amount.check();
    const { units } = amount;
    if (units === null || !understood) return;
    const shown = format.amount(units);
    const wishes = [
      ...(await settleIfDue(wallet, t('supply.settleWords'))),
      ...(await approvalFor(
        wallet.client,
        wallet.deployment,
        'FLUSD',
        wallet.address,
        'TrancheVault',
        units,
        t('supply.approveWords', { amount: shown }),
      )),
      {
        words: t('supply.words', { amount: shown, pool: market.pool.name }),
        contract: 'TrancheVault',
        functionName: 'deposit',
        args: [units, 0n],
        facts: [
          [t('supply.price'), market.pool.sharePrice],
          [t('supply.after'), format.amount(balance - units)],
        ],
        warnings: [t('supply.warning')],
      } as const,
    ];
    const result = await sending.send(t('supply.title'), wishes);
    if (result.kind === 'done') {
      setDone(true);
      amount.clear();
      setTried(false);
    }
  };
  return (
    <>
      {done ? (
        <Notice title={t('supply.done')} announce>
          <Link className={buttonClass()} to="/portfolio">
            {t('earn.portfolio')}
          </Link>
        </Notice>
      ) : null}
      <Form onSubmit={supply} label={t('supply.title')}>
        <AmountField
          label={t('supply.amount')}
          hint={t('supply.balance', { balance: format.amount(balance) })}
          value={amount.text}
          error={amount.error}
          onText={amount.setText}
        />
        {balance === 0n ? (
          <p>
            {t('supply.noMoney')} <Link to="/money">{t('supply.buy')}</Link>
          </p>
        ) : null}
        <Facts
          items={[
            [t('supply.price'), `${market.pool.sharePrice} (${format.day(market.pool.priceDay)})`],
            [t('supply.leave'), t('supply.leaveText', { available: format.amount(market.pool.available) })],
          ]}
        />
        <Checkbox
          label={t('supply.understood')}
          checked={understood}
          onChecked={setUnderstood}
          error={tried && !understood ? t('supply.mustUnderstand') : undefined}
        />
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t('supply.submit')}
        </Button>
      </Form>
    </>
  );
}
