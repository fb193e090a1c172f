import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { useFormat } from '../../../format/use-format';
import { Button, ButtonRow } from '../../../ui/button';
import { SelectField, TextArea, TextField } from '../../../ui/field';
import { ErrorSummary, Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { useProblemText } from '../../../ui/use-problem-text';
import type { Parameter, PreviewRequest } from '../api';
import { type Draft, draftProblems, parsePercent } from '../model';

interface DraftFormProps {
  parameters: readonly Parameter[];
  busy: boolean;
  failure: Error | null;
  /** A preview of what the form holds stands below. */
  previewed: boolean;
  onChange: () => void;
  onPreview: (request: PreviewRequest) => void;
}

/** Template "change a parameter": which one, to what, and why. */
export function DraftForm({ parameters, busy, failure, previewed, onChange, onPreview }: DraftFormProps) {
  const { t } = useTranslation('governance');
  const format = useFormat();
  const explain = useProblemText();
  const [draft, setDraft] = useState<Draft>({ key: parameters[0]?.key ?? '', percent: '', title: '', text: '' });
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const refused = failure instanceof ApiProblem ? failure.fields : {};
  const errors = { ...refused, ...own };
  const parameter = parameters.find((each) => each.key === draft.key);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    onChange();
  };
  const preview = () => {
    const value = parsePercent(draft.percent, format.locale);
    const found = Object.fromEntries(draftProblems(draft).map((field) => [field, t(`draft.problem.${field}`)]));
    setOwn(value.ok ? found : { 'parameter.value': t(`percent.${value.reason}`), ...found });
    if (!value.ok || Object.keys(found).length > 0) return;
    onPreview({
      template: 'parameter',
      title: draft.title.trim(),
      text: draft.text.trim(),
      parameter: { key: draft.key, value: value.fraction },
    });
  };
  return (
    <Form label={t('draft.form')} onSubmit={preview}>
      <ErrorSummary errors={errors} />
      {failure !== null && Object.keys(refused).length === 0 ? (
        <Notice level="caution" announce>
          {explain(failure)}
        </Notice>
      ) : null}
      <SelectField
        id="parameter.key"
        label={t('draft.parameter')}
        value={draft.key}
        error={errors['parameter.key']}
        options={parameters.map(({ key }) => ({ value: key, label: t(`parameter.${key}`, key) }))}
        onText={(key) => change({ key })}
      />
      <TextField
        id="parameter.value"
        label={t('draft.value')}
        unit="%"
        inputMode="decimal"
        autoComplete="off"
        value={draft.percent}
        error={errors['parameter.value']}
        hint={
          parameter
            ? t('draft.valueHint', {
                value: format.rate(parameter.value),
                min: format.rate(parameter.min),
                max: format.rate(parameter.max),
                step: format.rate(parameter.maxStep),
              })
            : null
        }
        onText={(percent) => change({ percent })}
      />
      <TextField
        id="title"
        label={t('draft.title')}
        maxLength={120}
        value={draft.title}
        error={errors.title}
        onText={(title) => change({ title })}
      />
      <TextArea
        id="text"
        label={t('draft.text')}
        hint={t('draft.textHint')}
        rows={6}
        maxLength={4000}
        value={draft.text}
        error={errors.text}
        onText={(text) => change({ text })}
      />
      <ButtonRow>
        <Button type="submit" kind={previewed ? 'plain' : 'primary'} busy={busy}>
          {t('draft.preview')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
