import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { wholeNumber } from '../../../format/numbers';
import { useFormat } from '../../../format/use-format';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { AmountField, SelectField, TextArea, TextField } from '../../../ui/field';
import { ErrorSummary, Form } from '../../../ui/form';
import {
  type Application,
  type ApplicationInput,
  type Asset,
  type Product,
  useCreateApplication,
  useUpdateApplication,
} from '../api';
import { useAmount } from '../hooks/use-amount';
import { draftFromSeed, draftOf, type MoneyField, moneyFields, purposes, type Seed } from '../model/application-draft';
import { monthsRange, shapeOf } from '../model/term';
import { Failure } from './failure';
import { LiveTerms } from './live-terms';

interface TermsFormProps {
  asset: Asset;
  products: readonly Product[];
  /** The draft to change; absent: a new application. */
  application?: Application;
  seed?: Seed;
  onSaved: (application: Application) => void;
}

/** What to borrow, for what, and what the household can carry. Saved on the server. */
export function TermsForm({ asset, products, application, seed = {}, onSaved }: TermsFormProps) {
  const { t } = useTranslation('borrow');
  const format = useFormat();
  const readAmount = useAmount();
  const create = useCreateApplication();
  const update = useUpdateApplication();
  const save = application ? update : create;
  const [checked, setChecked] = useState(false);
  const [draft, setDraft] = useState(() =>
    application ? draftOf(application, (units) => format.amount(units, { bare: true })) : draftFromSeed(seed),
  );
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });

  const product = products.find((each) => each.id === draft.productId) ?? products[0];
  const limits = product && { least: BigInt(product.minPrincipal), most: BigInt(product.maxPrincipal) };
  const principal = readAmount(draft.principal, limits);
  const months = wholeNumber(draft.months);
  const shape = product && months !== undefined ? shapeOf(product, months) : undefined;
  const money = {
    netMonthlyIncome: readAmount(draft.netMonthlyIncome),
    monthlyHousehold: readAmount(draft.monthlyHousehold),
    monthlyDebt: readAmount(draft.monthlyDebt),
  };

  const refused = save.error instanceof ApiProblem ? save.error.fields : {};
  const found: Record<string, string> = {};
  if (principal.problem) found.principal = principal.problem;
  if (product && !shape) found.months = t('field.monthsRange', monthsRange(product));
  for (const field of moneyFields) if (money[field].problem) found[field] = money[field].problem;
  const errors = { ...(checked ? found : {}), ...refused };

  const submit = () => {
    setChecked(true);
    if (!product || !shape || principal.units === undefined || Object.keys(found).length > 0) return;
    const units = (field: MoneyField) => String(money[field].units);
    const input: ApplicationInput = {
      productId: product.id,
      principal: principal.units.toString(),
      ...shape,
      assetId: asset.id,
      purpose: draft.purpose,
      netMonthlyIncome: units('netMonthlyIncome'),
      monthlyHousehold: units('monthlyHousehold'),
      monthlyDebt: units('monthlyDebt'),
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
      wallet: asset.registration.wallet,
    };
    if (application) update.mutate({ id: application.id, input }, { onSuccess: onSaved });
    else create.mutate(input, { onSuccess: onSaved });
  };
  return (
    <Form onSubmit={submit} label={t('step.terms')}>
      <ErrorSummary errors={errors} />
      {Object.keys(refused).length === 0 ? <Failure error={save.error} /> : null}
      <RadioGroup
        legend={t('field.product')}
        value={product ? String(product.id) : null}
        onValue={(value) => change({ productId: wholeNumber(value) ?? draft.productId })}
        error={errors.productId}
        options={products.map((each) => ({
          value: String(each.id),
          label: t(`product.${each.name}`, each.name),
          disabled: !each.open,
        }))}
      />
      <AmountField
        id="principal"
        label={t('field.principal')}
        value={draft.principal}
        error={errors.principal}
        onText={(text) => change({ principal: text })}
      />
      <TextField
        id="months"
        label={t('field.months')}
        hint={t(product?.family === 'bullet' ? 'hint.monthsBullet' : 'hint.monthsAnnuity')}
        inputMode="numeric"
        value={draft.months}
        error={errors.months ?? errors.count ?? errors.periodMonths}
        onText={(text) => change({ months: text })}
      />
      <LiveTerms asset={asset} product={product} principal={principal.units} months={months} />
      <SelectField
        id="purpose"
        label={t('field.purpose')}
        value={draft.purpose}
        options={purposes.map((each) => ({ value: each, label: t(`purpose.${each}`) }))}
        onText={(value) => change({ purpose: purposes.find((each) => each === value) ?? draft.purpose })}
      />
      {moneyFields.map((field) => (
        <AmountField
          key={field}
          id={field}
          label={t(`field.${field}`)}
          hint={t(`hint.${field}`)}
          value={draft[field]}
          error={errors[field]}
          onText={(text) => change({ [field]: text })}
        />
      ))}
      <TextArea label={t('asset.note')} value={draft.note} maxLength={2000} onText={(text) => change({ note: text })} />
      <Button type="submit" kind={application ? 'plain' : 'primary'} busy={save.isPending}>
        {t(application ? 'terms.save' : 'terms.continue')}
      </Button>
    </Form>
  );
}
