import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { RadioGroup } from '../../../ui/choice';
import { DataBlock, never } from '../../../ui/data-block';
import { AmountField } from '../../../ui/field';
import { Section } from '../../../ui/page';
import { type LoanSummary, paymentQuery } from '../api';
import { useAmount } from '../hooks/use-amount';
import { useDebounced } from '../hooks/use-debounced';
import { amountOf, firstChoice, kindOf, paymentChoices } from '../model/payment';
import { PayButton } from './pay-button';
import { PaymentSplitFacts } from './payment-split';
import { SigningWallet } from './signing-wallet';

const restMilliseconds = 150;

/** What to pay, where it goes, and the payment itself. */
export function PayForm({ loan }: { loan: LoanSummary }) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const readAmount = useAmount();
  const [choice, setChoice] = useState(() => firstChoice(loan));
  const [text, setText] = useState('');
  const settled = useDebounced(text, restMilliseconds);
  const fixed = amountOf(choice, loan);
  const typed = readAmount(settled, { least: 1n });
  const amount = fixed ?? typed.units;
  const kind = kindOf(choice);
  const split = useQuery(paymentQuery(loan.id, kind, amount));
  return (
    <>
      <RadioGroup
        legend={t('pay.what')}
        value={choice}
        onValue={(value) => setChoice(paymentChoices.find((each) => each === value) ?? choice)}
        options={paymentChoices.map((each) => {
          const units = amountOf(each, loan);
          return {
            value: each,
            label: t(`pay.choice.${each}`, { amount: format.amount(units ?? 0n) }),
            disabled: units === 0n,
          };
        })}
      />
      {fixed === undefined ? (
        <AmountField
          label={t('pay.amount')}
          hint={t(`pay.hint.${kind}`)}
          value={text}
          error={settled === '' ? undefined : typed.problem}
          onText={setText}
        />
      ) : null}
      {amount !== undefined && amount > 0n ? (
        <Section title={t('split.title')}>
          <DataBlock query={split} height={260} isEmpty={never} empty={null}>
            {(found) => (
              <>
                <PaymentSplitFacts split={found} />
                <SigningWallet>
                  <PayButton loan={loan.id} kind={kind} split={found} />
                </SigningWallet>
              </>
            )}
          </DataBlock>
        </Section>
      ) : null}
    </>
  );
}
