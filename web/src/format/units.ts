import { type DecimalString, decimal, shift } from './decimal';

/** Decimals of the tokens people see. */
export const DECIMALS = { FLUSD: 6, tUSD: 6, FLV: 18, share: 12 } as const;
export type Token = keyof typeof DECIMALS;

/** Smallest units as the API sends them ("1000000" is 1 FLUSD). @throws RangeError on anything but whole units */
export function toUnits(text: string): bigint {
  if (!/^-?\d+$/.test(text)) throw new RangeError(`not whole units: ${text}`);
  return BigInt(text);
}

/** Exact decimal text of an amount: 1234500n with 6 decimals is "1.2345". */
export function toDecimal(units: bigint | string, decimals: number): DecimalString {
  return shift(typeof units === 'string' ? decimal(units) : units.toString(), decimals);
}

export interface AmountOptions {
  token?: Token;
  /** Leaves the token's name out, for table columns that name it in the head. */
  bare?: boolean;
}

/**
 * The amount with the token's name, at least two places: "1,234.50 FLUSD". Money is exact to its last unit; votes (FLV,
 * 18 decimals) are cut to two places, never rounded up.
 */
export function formatAmount(units: bigint | string, locale: string, options: AmountOptions = {}): string {
  const token = options.token ?? 'FLUSD';
  const text = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: token === 'FLV' ? 2 : DECIMALS[token],
    roundingMode: 'trunc',
  }).format(toDecimal(units, DECIMALS[token]));
  return options.bare ? text : `${text}\u00a0${tokenName(token, locale)}`;
}

/** For tiles and charts only: "1.2M"; give the exact amount beside it or on focus. */
export function compactAmount(units: bigint | string, locale: string, token: Token = 'FLUSD'): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 }).format(
    toDecimal(units, DECIMALS[token]),
  );
}

/** A point of a curve: charts draw with floating point, nothing is computed from it. */
export function toPlot(units: bigint | string, decimals: number): number {
  return Number(toDecimal(units, decimals));
}

function tokenName(token: Token, locale: string): string {
  if (token !== 'share') return token;
  return locale.startsWith('zh') ? '份额' : 'shares';
}
