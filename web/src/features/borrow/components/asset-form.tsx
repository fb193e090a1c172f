import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/platform';
import { ApiProblem } from '../../../api/problem';
import { useWallet } from '../../../chain/wallet-state';
import { shorten } from '../../../format/address';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { AmountField, SelectField, TextArea, TextField } from '../../../ui/field';
import { ErrorSummary, Form } from '../../../ui/form';
import { type Asset, useCreateAsset } from '../api';
import { useAmount } from '../hooks/use-amount';
import { type AssetDraft, emptyAsset, newAsset, unfitFields } from '../model/asset-draft';
import { Failure } from './failure';
import { SigningWallet } from './signing-wallet';

type TextKey = Exclude<keyof AssetDraft, 'kind'>;

/** Describes a home. The wallet chosen here will own it on chain and sign for the loan. */
export function AssetForm({ onCreated }: { onCreated: (asset: Asset) => void }) {
  const { t } = useTranslation('borrow');
  const me = useMe();
  const { signer, linked } = useWallet();
  const readAmount = useAmount();
  const create = useCreateAsset();
  const [draft, setDraft] = useState(() => emptyAsset(''));
  const [checked, setChecked] = useState(false);
  const wallet = draft.wallet || (linked && signer ? signer.address : (me.wallets[0] ?? ''));
  if (me.wallets.length === 0) return <SigningWallet>{null}</SigningWallet>;

  const value = readAmount(draft.estimatedValue, { least: 1n });
  const unfit = unfitFields(draft);
  const refused = create.error instanceof ApiProblem ? create.error.fields : {};
  const errors: Record<string, string> = {
    ...(checked ? Object.fromEntries(unfit.map((field) => [field, t(`missing.${field}`)])) : {}),
    ...(checked && value.problem ? { estimatedValue: value.problem } : {}),
    ...refused,
  };
  const change = (part: Partial<AssetDraft>) => setDraft({ ...draft, ...part });
  const field = (key: TextKey, hint?: string) => ({
    id: key,
    label: t(`asset.${key}`),
    value: draft[key],
    error: errors[key],
    onText: (text: string) => change({ [key]: text }),
    ...(hint ? { hint } : {}),
  });
  const submit = () => {
    setChecked(true);
    if (unfit.length > 0 || value.units === undefined) return;
    create.mutate(newAsset({ ...draft, wallet }, value.units), { onSuccess: onCreated });
  };
  return (
    <Form onSubmit={submit} label={t('asset.describe')}>
      <ErrorSummary errors={errors} />
      {Object.keys(refused).length === 0 ? <Failure error={create.error} /> : null}
      <RadioGroup
        legend={t('asset.kind')}
        value={draft.kind}
        onValue={(kind) => change({ kind: kind === 'flat' ? 'flat' : 'house' })}
        options={[
          { value: 'house', label: t('asset.kinds.house') },
          { value: 'flat', label: t('asset.kinds.flat') },
        ]}
      />
      <TextField {...field('addressLine')} autoComplete="street-address" />
      <TextField {...field('postalCode')} autoComplete="postal-code" />
      <TextField {...field('city')} autoComplete="address-level2" />
      <TextField {...field('country', t('hint.country'))} maxLength={2} autoComplete="country" />
      <TextField {...field('titleJurisdiction', t('hint.titleJurisdiction'))} maxLength={60} />
      <TextField {...field('titleReference', t('hint.titleReference'))} maxLength={100} />
      <TextField {...field('yearBuilt')} inputMode="numeric" />
      <TextField {...field('livingAreaM2')} inputMode="numeric" unit="m²" />
      <TextField {...field('rooms')} inputMode="numeric" />
      <AmountField {...field('estimatedValue', t('hint.estimatedValue'))} />
      <SelectField
        {...field('wallet', t('hint.wallet'))}
        value={wallet}
        options={me.wallets.map((address) => ({ value: address, label: shorten(address) }))}
      />
      <TextArea {...field('note')} maxLength={2000} />
      <Button type="submit" kind="primary" busy={create.isPending}>
        {t('asset.save')}
      </Button>
    </Form>
  );
}
