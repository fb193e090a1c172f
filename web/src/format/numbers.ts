/** A whole number as a person types it, 0 to 999,999; undefined for anything else. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

/** part ÷ whole × scale, rounded up, as a small number for bars and ratios; undefined without a whole. */
export function ratioUp(part: bigint, whole: bigint, scale: bigint): number | undefined {
  return whole > 0n ? Number((part * scale + whole - 1n) / whole) : undefined;
}

/** part ÷ whole × scale, rounded down, as a small number; 0 without a whole. */
export function ratioDown(part: bigint, whole: bigint, scale: bigint): number {
  return whole > 0n ? Number((part * scale) / whole) : 0;
}
