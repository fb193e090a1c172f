import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStepUpNeeded, useStepUp } from '../../../api/step-up';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { SelectField, TextArea } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { StepUpNotice } from '../../../ui/step-up-notice';
import { useProblemText } from '../../../ui/use-problem-text';
import { type Case, type Outcome, reasonsQuery, usePropose } from '../api';

/** Proposes an outcome; a second officer decides whether it holds. */
export function ProposalForm({ found }: { found: Case }) {
  const { t } = useTranslation('review');
  const explain = useProblemText();
  const stepUp = useStepUp();
  const reasons = (useQuery(reasonsQuery).data?.items ?? []).filter((reason) => reason.kind === found.kind);
  const outcomes = [...new Set(reasons.map((reason) => reason.outcome))];
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const fitting = reasons.filter((reason) => reason.outcome === outcome);
  const [reasonCode, setReasonCode] = useState('');
  const [text, setText] = useState('');
  const propose = usePropose();
  if (!stepUp.fresh && text === '') return <StepUpNotice url={stepUp.url} />;
  const submit = () => {
    if (outcome === null || reasonCode === '' || text.trim() === '') return;
    propose.mutate({ id: found.id, input: { outcome, reasonCode, text: text.trim() } });
  };
  return (
    <Form onSubmit={submit} label={t('propose.title')}>
      <RadioGroup
        legend={t('propose.outcome')}
        value={outcome}
        onValue={(value) => {
          setOutcome(outcomes.find((each) => each === value) ?? null);
          setReasonCode('');
        }}
        options={outcomes.map((each) => ({ value: each, label: t(`outcomeHelp.${each}`) }))}
      />
      <SelectField
        label={t('propose.reason')}
        value={reasonCode}
        onText={setReasonCode}
        disabled={outcome === null}
        options={[
          { value: '', label: t('propose.choose') },
          ...fitting.map((reason) => ({ value: reason.code, label: reason.text })),
        ]}
      />
      <TextArea label={t('propose.text')} hint={t('propose.textHint')} value={text} onText={setText} maxLength={4000} />
      {isStepUpNeeded(propose.error) ? (
        <StepUpNotice url={stepUp.url} keepsForm />
      ) : propose.isError ? (
        <Notice level="caution" announce>
          {explain(propose.error)}
        </Notice>
      ) : null}
      <Button
        kind="primary"
        type="submit"
        busy={propose.isPending}
        disabled={outcome === null || reasonCode === '' || text.trim() === ''}
      >
        {t('propose.submit')}
      </Button>
    </Form>
  );
}
