import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { useSending } from '../../../chain/sending-state';
import { dayToDate } from '../../../format/dates';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { AmountField, SelectField, TextArea, TextField } from '../../../ui/field';
import { ErrorSummary, Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { useProblemText } from '../../../ui/use-problem-text';
import { type AppraisalTask, type Method, useStateValue } from '../api';
import { dayFrom, deviates } from '../model';

const methods: readonly Method[] = ['inspection', 'desktop', 'model_assisted'];
const shortestReport = 20;

interface ValuationFormProps {
  task: AppraisalTask;
  signer: string;
  /** The business day of now. */
  today: number;
}

/** A value with its report; drafted by the service, signed by the appraiser's own wallet, submitted by the service. */
export function ValuationForm({ task, signer, today }: ValuationFormProps) {
  const { t } = useTranslation('origination');
  const format = useFormat();
  const explain = useProblemText();
  const { sign } = useSending();
  const [text, setText] = useState('');
  const [method, setMethod] = useState<Method>('inspection');
  const [date, setDate] = useState(() => dayToDate(today));
  const [report, setReport] = useState('');
  const [noConflict, setNoConflict] = useState(false);
  const [deviationReason, setDeviationReason] = useState('');
  const [checked, setChecked] = useState(false);

  const parsed = format.parse(text);
  const value = parsed.ok && parsed.units > 0n ? parsed.units : undefined;
  const day = dayFrom(date);
  const deviation = value !== undefined && task.lastValue ? deviates(value, BigInt(task.lastValue)) : false;
  const submit = useStateValue(task.summary.id, (typedData) =>
    sign(t('statement.signTitle'), {
      words: t('statement.signWords', { city: task.asset.city }),
      typedData,
      facts: [
        [t('statement.value'), format.amount(value ?? 0n)],
        [t('statement.effectiveDay'), format.day(date)],
      ],
    }),
  );

  const found: Record<string, string> = {
    ...(value === undefined ? { value: t('missing.value') } : {}),
    ...(day === undefined ? { effectiveDay: t('missing.effectiveDay') } : {}),
    ...(report.trim().length < shortestReport ? { report: t('missing.report') } : {}),
    ...(noConflict ? {} : { noConflict: t('missing.noConflict') }),
    ...(deviation && deviationReason.trim() === '' ? { deviationReason: t('missing.deviationReason') } : {}),
  };
  const refused = submit.error instanceof ApiProblem ? submit.error.fields : {};
  const errors = { ...(checked ? found : {}), ...refused };
  const send = () => {
    setChecked(true);
    if (value === undefined || day === undefined || Object.keys(found).length > 0) return;
    submit.mutate({
      value: value.toString(),
      method,
      effectiveDay: day,
      report: report.trim(),
      noConflict,
      ...(deviation ? { deviationReason: deviationReason.trim() } : {}),
      signer,
    });
  };
  return (
    <Form onSubmit={send} label={t('statement.title')}>
      <ErrorSummary errors={errors} />
      {submit.isError && Object.keys(refused).length === 0 ? (
        <Notice level="caution" announce>
          {explain(submit.error)}
        </Notice>
      ) : null}
      <AmountField id="value" label={t('statement.value')} value={text} error={errors.value} onText={setText} />
      <SelectField
        label={t('statement.method')}
        value={method}
        options={methods.map((each) => ({ value: each, label: t(`method.${each}`) }))}
        onText={(chosen) => setMethod(methods.find((each) => each === chosen) ?? method)}
      />
      <TextField
        id="effectiveDay"
        type="date"
        label={t('statement.effectiveDay')}
        value={date}
        max={dayToDate(today)}
        error={errors.effectiveDay}
        onText={setDate}
      />
      <TextArea
        id="report"
        label={t('statement.report')}
        hint={t('statement.reportHint')}
        value={report}
        error={errors.report}
        maxLength={10_000}
        onText={setReport}
      />
      {deviation ? (
        <TextArea
          id="deviationReason"
          label={t('statement.deviationReason')}
          hint={t('statement.deviationHint', { value: format.amount(task.lastValue ?? '0') })}
          value={deviationReason}
          error={errors.deviationReason}
          maxLength={2_000}
          onText={setDeviationReason}
        />
      ) : null}
      <Checkbox
        id="noConflict"
        label={t('statement.noConflict')}
        checked={noConflict}
        error={errors.noConflict}
        onChecked={setNoConflict}
      />
      <Button type="submit" kind="primary" busy={submit.isPending}>
        {t('statement.submit')}
      </Button>
    </Form>
  );
}
