import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { isStepUpNeeded, useStepUp } from '../../../api/step-up';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { AmountField, TextArea, TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { StepUpNotice } from '../../../ui/step-up-notice';
import { useProblemText } from '../../../ui/use-problem-text';
import { type Application, type Outcome, type ReasonCode, useDecide } from '../api';
import { countFrom, decisionOf, outcomes } from '../model';
import { ReasonChoice } from './reason-choice';

/** Offers, declines or returns. An offer is never above what was applied for and is signed at once. */
export function DecisionForm({ application }: { application: Application }) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const explain = useProblemText();
  const stepUp = useStepUp();
  const decide = useDecide(application.id);
  const { input } = application;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [amount, setAmount] = useState(() => format.amount(input.principal, { bare: true }));
  const [count, setCount] = useState(String(input.count));
  const [reasons, setReasons] = useState<ReadonlySet<ReasonCode>>(new Set());
  const [text, setText] = useState('');
  if (!stepUp.fresh && text === '') return <StepUpNotice url={stepUp.url} />;

  const parsed = format.parse(amount);
  const principal =
    parsed.ok && parsed.units > 0n && parsed.units <= BigInt(input.principal) ? parsed.units : undefined;
  const payments = countFrom(count);
  const decision = decisionOf({ outcome, principal, count: payments, reasons, text });
  const refused = decide.error instanceof ApiProblem ? decide.error.fields : {};
  return (
    <Form onSubmit={() => decision && decide.mutate(decision)} label={t('decision.title')}>
      <RadioGroup
        legend={t('decision.outcome')}
        value={outcome}
        onValue={(value) => setOutcome(outcomes.find((each) => each === value) ?? null)}
        options={outcomes.map((each) => ({ value: each, label: t(`decision.outcomes.${each}`) }))}
      />
      {outcome === 'offer' ? (
        <>
          <AmountField
            label={t('decision.principal')}
            value={amount}
            error={
              refused.principal ??
              (principal === undefined ? t('decision.amountRange', { most: format.amount(input.principal) }) : null)
            }
            onText={setAmount}
          />
          <TextField
            label={t('decision.count')}
            inputMode="numeric"
            value={count}
            error={refused.count ?? (payments === undefined ? t('decision.countMissing') : null)}
            onText={setCount}
          />
        </>
      ) : null}
      {outcome === 'decline' ? <ReasonChoice chosen={reasons} onChosen={setReasons} /> : null}
      <TextArea
        label={t('decision.text')}
        hint={t('decision.textHint')}
        value={text}
        error={refused.text}
        maxLength={4000}
        onText={setText}
      />
      {isStepUpNeeded(decide.error) ? (
        <StepUpNotice url={stepUp.url} keepsForm />
      ) : decide.isError ? (
        <Notice level="caution" announce>
          {explain(decide.error)}
        </Notice>
      ) : null}
      <Button kind="primary" type="submit" busy={decide.isPending} disabled={decision === undefined}>
        {t('decision.submit')}
      </Button>
    </Form>
  );
}
