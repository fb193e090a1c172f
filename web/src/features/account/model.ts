import type { ParsedAmount } from '../../format/parse-amount';

export interface Balances {
  /** Units of FLUSD. */
  readonly flusd: bigint;
  /** Units of the reserve token. */
  readonly reserve: bigint;
}

export interface Quote {
  readonly out: bigint;
  readonly fee: bigint;
}

/** The contract's pair (amount out, fee). @throws RangeError on anything else */
export function quoteOf(value: unknown): Quote {
  if (!Array.isArray(value)) throw new RangeError('a quote is a pair');
  const [out, fee]: unknown[] = value;
  if (typeof out !== 'bigint' || typeof fee !== 'bigint') throw new RangeError('a quote is a pair of amounts');
  return { out, fee };
}

/** Why an amount cannot be used, as the key of a text; null when it can. */
export function amountProblem(parsed: ParsedAmount, most: bigint | undefined): string | null {
  if (!parsed.ok) return parsed.reason;
  if (parsed.units === 0n) return 'zero';
  return most !== undefined && parsed.units > most ? 'above' : null;
}
