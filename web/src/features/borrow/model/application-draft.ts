import { wholeNumber } from '../../../format/numbers';
import type { Application, ApplicationInput } from '../api';
import { monthsOf } from './term';

/** The terms of an application as typed. */
export interface TermsDraft {
  readonly productId: number | undefined;
  readonly principal: string;
  readonly months: string;
  readonly purpose: ApplicationInput['purpose'];
  readonly netMonthlyIncome: string;
  readonly monthlyHousehold: string;
  readonly monthlyDebt: string;
  readonly note: string;
}

export const purposes: readonly ApplicationInput['purpose'][] = [
  'buy_home',
  'renovate',
  'refinance',
  'business',
  'education',
  'other',
];

export const moneyFields = ['netMonthlyIncome', 'monthlyHousehold', 'monthlyDebt'] as const;
export type MoneyField = (typeof moneyFields)[number];

/** What the calculator hands over in the address of the apply page. */
export interface Seed {
  readonly asset?: string;
  readonly product?: number;
  readonly amount?: string;
  readonly months?: string;
}

/** Reads the address; what does not fit is left out. */
export function seedOf(search: unknown): Seed {
  if (typeof search !== 'object' || search === null) return {};
  const fields = new Map(Object.entries(search).filter(([, value]) => ['string', 'number'].includes(typeof value)));
  const text = (name: string) => (fields.has(name) ? String(fields.get(name)) : undefined);
  const product = wholeNumber(text('product') ?? '');
  const [asset, amount, months] = [text('asset'), text('amount'), text('months')];
  return {
    ...(asset === undefined ? {} : { asset }),
    ...(product === undefined ? {} : { product }),
    ...(amount === undefined ? {} : { amount }),
    ...(months === undefined ? {} : { months }),
  };
}

export function draftFromSeed(seed: Seed): TermsDraft {
  return {
    productId: seed.product,
    principal: seed.amount ?? '',
    months: seed.months ?? '',
    purpose: 'buy_home',
    netMonthlyIncome: '',
    monthlyHousehold: '',
    monthlyDebt: '',
    note: '',
  };
}

/** @param amount prints units as the reader types them */
export function draftOf({ input }: Application, amount: (units: string) => string): TermsDraft {
  return {
    productId: input.productId,
    principal: amount(input.principal),
    months: String(monthsOf(input)),
    purpose: input.purpose,
    netMonthlyIncome: amount(input.netMonthlyIncome),
    monthlyHousehold: amount(input.monthlyHousehold),
    monthlyDebt: amount(input.monthlyDebt),
    note: input.note ?? '',
  };
}
