import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSending } from '../../../chain/sending-state';
import { useFormat } from '../../../format/use-format';
import { Button, ButtonRow } from '../../../ui/button';
import { Section } from '../../../ui/page';
import type { Loan } from '../api';
import { Failure } from './failure';
import { SigningWallet } from './signing-wallet';

/** An approved loan: have the money paid out in one sum, or cancel at no cost. */
export function DrawLoan({ loan }: { loan: Loan }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const { send } = useSending();
  const [cancelling, setCancelling] = useState(false);
  const { position, summary } = loan;
  const draw = useMutation({
    mutationFn: () =>
      send(t('draw.button'), [
        {
          words: t('draw.words', { amount: format.amount(position.undrawn) }),
          contract: 'LoanBook',
          functionName: 'draw',
          args: [summary.id, BigInt(position.undrawn)],
          facts: [
            [t('draw.amount'), format.amount(position.undrawn)],
            [t('terms.nominalRate'), format.rate(summary.nominalRate)],
          ],
        },
      ]),
  });
  const cancel = useMutation({
    mutationFn: () =>
      send(t('draw.cancel'), [
        { words: t('draw.cancelWords'), contract: 'LoanBook', functionName: 'cancel', args: [summary.id] },
      ]),
  });
  return (
    <Section title={t('draw.title')}>
      <p>
        {t('draw.text', {
          amount: format.amount(position.undrawn),
          from: format.day(position.drawFromDay),
          until: format.day(position.drawUntilDay),
        })}
      </p>
      <SigningWallet address={loan.borrower}>
        <Failure error={draw.error ?? cancel.error} />
        <ButtonRow>
          <Button kind="primary" busy={draw.isPending} onClick={() => draw.mutate()}>
            {t('draw.button')}
          </Button>
          {cancelling ? (
            <Button kind="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('draw.cancelYes')}
            </Button>
          ) : (
            <Button kind="quiet" onClick={() => setCancelling(true)}>
              {t('draw.cancel')}
            </Button>
          )}
        </ButtonRow>
      </SigningWallet>
    </Section>
  );
}
