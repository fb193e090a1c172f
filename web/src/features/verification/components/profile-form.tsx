import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { Checkbox, RadioGroup } from '../../../ui/choice';
import { SelectField, TextField } from '../../../ui/field';
import { ErrorSummary, Form } from '../../../ui/form';
import { Notice } from '../../../ui/notice';
import { useProblemText } from '../../../ui/use-problem-text';
import { type Profile, useSubmitProfile } from '../api';
import { countries, type Draft, draftOf, emptyDraft, missing, submissionOf } from '../model';

type TextKey = { [Key in keyof Draft]: Draft[Key] extends string ? Key : never }[keyof Draft];

/** Asks once for everything that the check needs. */
export function ProfileForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const { t } = useTranslation('verification');
  const explain = useProblemText();
  const { locale } = useFormat();
  const [draft, setDraft] = useState<Draft>(() => (profile.submitted ? draftOf(profile.submitted) : emptyDraft));
  const [absent, setAbsent] = useState<readonly string[]>([]);
  const submit = useSubmitProfile();
  const regions = useMemo(() => [{ value: '', label: t('form.choose') }, ...countries(locale)], [locale, t]);
  const refused = submit.error instanceof ApiProblem ? submit.error.fields : {};
  const errors: Record<string, string> = {
    ...Object.fromEntries(absent.map((field) => [field, t(`missing.${field}`)])),
    ...refused,
  };
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const text = (field: TextKey, more: { type?: string; hint?: string; autoComplete?: string } = {}) => (
    <TextField
      {...more}
      id={field}
      label={t(`field.${draft.kind === 'organization' ? `organization.${field}` : field}`, t(`field.${field}`))}
      value={draft[field]}
      error={errors[field]}
      onText={(value) => change({ [field]: value })}
    />
  );
  const region = (field: 'country' | 'nationality' | 'documentCountry') => (
    <SelectField
      id={field}
      label={t(`field.${field}`)}
      value={draft[field]}
      error={errors[field]}
      options={regions}
      onText={(value) => change({ [field]: value })}
    />
  );
  const choice = <Key extends 'documentKind' | 'sourceOfFunds' | 'purpose'>(
    field: Key,
    options: readonly Draft[Key][],
  ) => (
    <SelectField
      id={field}
      label={t(`field.${field}`)}
      value={draft[field]}
      error={errors[field]}
      options={options.map((value) => ({ value, label: t(`${field}.${value}`) }))}
      onText={(value) => change({ [field]: options.find((each) => each === value) ?? draft[field] })}
    />
  );
  const send = () => {
    const empty = missing(draft);
    setAbsent(empty);
    if (empty.length === 0) submit.mutate(submissionOf(draft, profile.consentVersion), { onSuccess: onDone });
  };
  return (
    <Form onSubmit={send} label={t('form.title')}>
      <ErrorSummary errors={errors} />
      {submit.isError && Object.keys(refused).length === 0 ? (
        <Notice level="caution" announce>
          {explain(submit.error)}
        </Notice>
      ) : null}
      <RadioGroup
        legend={t('field.kind')}
        value={draft.kind}
        onValue={(value) =>
          change(
            value === 'organization'
              ? { kind: 'organization', documentKind: 'register_entry' }
              : { kind: 'person', documentKind: 'passport' },
          )
        }
        options={[
          { value: 'person', label: t('kind.person') },
          { value: 'organization', label: t('kind.organization') },
        ]}
      />
      {text('fullName', { hint: t('hint.fullName'), autoComplete: 'name' })}
      {text('otherNames', { hint: t('hint.otherNames') })}
      {text('birthDate', { type: 'date' })}
      {region('country')}
      {draft.kind === 'person' ? region('nationality') : null}
      {text('addressLine', { autoComplete: 'street-address' })}
      {text('postalCode', { autoComplete: 'postal-code' })}
      {text('city', { autoComplete: 'address-level2' })}
      {choice('documentKind', draft.kind === 'person' ? ['passport', 'identity_card'] : ['register_entry'])}
      {text('documentNumber')}
      {region('documentCountry')}
      {text('documentExpires', { type: 'date' })}
      {choice('sourceOfFunds', ['salary', 'business', 'savings', 'property', 'inheritance', 'other'])}
      {choice('purpose', ['borrow', 'lend', 'both'])}
      <Checkbox
        label={t('field.politicallyExposed')}
        checked={draft.politicallyExposed}
        onChecked={(politicallyExposed) => change({ politicallyExposed })}
      />
      <Checkbox
        id="consent"
        label={t('field.consent')}
        checked={draft.consent}
        error={errors.consent}
        onChecked={(consent) => change({ consent })}
      />
      <Button type="submit" kind="primary" busy={submit.isPending}>
        {t('form.submit')}
      </Button>
    </Form>
  );
}
