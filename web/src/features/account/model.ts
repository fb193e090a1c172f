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
