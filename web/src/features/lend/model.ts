/** One share at par is 1 FLUSD: shares have 12 decimals, FLUSD 6, prices 12. */
const priceUnit = 1_000_000_000_000n;
const sharesPerUnitAtPar = 1_000_000n;

/** "1.0234" as price with 12 decimals. @throws RangeError for text that is no plain decimal number */
export function priceOf(text: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,18}))?$/.exec(text);
  if (match === null) throw new RangeError(`not a price: ${text}`);
  const fraction = (match[2] ?? '').slice(0, 12).padEnd(12, '0');
  return BigInt(match[1] ?? '0') * priceUnit + BigInt(fraction);
}

/** Shares that must be given back to get an amount at a price, rounded up, so that the amount is reached. */
export function sharesFor(amountUnits: bigint, price: bigint): bigint {
  const numerator = amountUnits * sharesPerUnitAtPar * priceUnit;
  return (numerator + price - 1n) / price;
}

/** What is asked for, never more than what is held. */
export function sharesToLeave(amountUnits: bigint, price: bigint, held: bigint, valueUnits: bigint): bigint {
  if (amountUnits >= valueUnits) return held;
  const wanted = sharesFor(amountUnits, price);
  return wanted > held ? held : wanted;
}
