import { wholeNumber } from '../../../format/numbers';
import type { NewAsset } from '../api';

/** The description of a home as typed. */
export interface AssetDraft {
  readonly kind: NewAsset['kind'];
  readonly titleJurisdiction: string;
  readonly titleReference: string;
  readonly addressLine: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  readonly yearBuilt: string;
  readonly livingAreaM2: string;
  readonly rooms: string;
  readonly estimatedValue: string;
  readonly note: string;
  readonly wallet: string;
}

export const emptyAsset = (wallet: string): AssetDraft => ({
  kind: 'house',
  titleJurisdiction: '',
  titleReference: '',
  addressLine: '',
  city: '',
  postalCode: '',
  country: '',
  yearBuilt: '',
  livingAreaM2: '',
  rooms: '',
  estimatedValue: '',
  note: '',
  wallet,
});

const required = ['titleJurisdiction', 'titleReference', 'addressLine', 'city', 'postalCode', 'country'] as const;
const numbers = ['yearBuilt', 'livingAreaM2', 'rooms'] as const;

/** Fields that cannot be sent as they are: empty, or no whole number. The service checks the ranges. */
export function unfitFields(draft: AssetDraft): readonly (keyof AssetDraft)[] {
  return [
    ...required.filter((field) => draft[field].trim() === ''),
    ...numbers.filter((field) => wholeNumber(draft[field]) === undefined),
  ];
}

/** @param value estimated value in units */
export function newAsset(draft: AssetDraft, value: bigint): NewAsset {
  const { note, country, ...rest } = draft;
  const number = (field: (typeof numbers)[number]) => wholeNumber(draft[field]) ?? 0;
  return {
    ...rest,
    country: country.trim().toUpperCase(),
    yearBuilt: number('yearBuilt'),
    livingAreaM2: number('livingAreaM2'),
    rooms: number('rooms'),
    estimatedValue: value.toString(),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
}
