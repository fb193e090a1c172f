import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { approvalFor } from '../../../chain/approval';
import { readClient } from '../../../chain/client';
import { useSending } from '../../../chain/sending-state';
import { useWallet } from '../../../chain/wallet-state';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { PaymentKind, PaymentSplit } from '../api';
import { useFlusdBalance } from '../hooks/use-flusd-balance';
import { paymentCall } from '../model/payment';
import { Failure } from './failure';

interface PayButtonProps {
  loan: string;
  kind: PaymentKind;
  split: PaymentSplit;
}

/** Approves exactly what is paid, then pays; any wallet may pay any loan. */
export function PayButton({ loan, kind, split }: PayButtonProps) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const navigate = useNavigate();
  const { deployment, signer } = useWallet();
  const { send } = useSending();
  const balance = useFlusdBalance();
  const amount = BigInt(split.paid);
  const short = balance !== undefined && balance < amount;
  const pay = useMutation({
    mutationFn: async () => {
      if (!deployment || !signer) return;
      const words = format.amount(amount);
      const approval = await approvalFor(
        readClient(deployment),
        deployment,
        'FLUSD',
        signer.address,
        'LoanBook',
        amount,
        t('pay.approve', { amount: words }),
      );
      const result = await send(t('pay.title'), [
        ...approval,
        {
          ...paymentCall(kind, loan, amount),
          words: t(`pay.words.${kind}`, { amount: words }),
          facts: [
            [t('split.paid'), words],
            [t('split.outstandingAfter'), format.amount(split.outstandingAfter)],
          ],
        },
      ]);
      if (result.kind === 'done') await navigate({ to: '/loans/$id', params: { id: loan } });
    },
  });
  return (
    <>
      <p>{t('pay.balance', { amount: balance === undefined ? '…' : format.amount(balance) })}</p>
      {short ? (
        <Notice level="caution" title={t('pay.short')}>
          <Link to="/money">{t('pay.getMoney')}</Link>
        </Notice>
      ) : null}
      <Failure error={pay.error} />
      <p>
        <Button
          kind="primary"
          busy={pay.isPending}
          disabled={balance === undefined || short || amount === 0n}
          onClick={() => pay.mutate()}
        >
          {t('pay.button')}
        </Button>
      </p>
    </>
  );
}
