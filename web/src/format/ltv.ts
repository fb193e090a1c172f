/** How a loan-to-value ratio stands to the product's limit; always shown as number and word. */
export type LtvLevel = 'comfortable' | 'close' | 'over';

/** From this share of the limit on a ratio counts as close. */
const CLOSE_BPS = 9_000;

export function ltvLevel(ltvBps: number, limitBps: number): LtvLevel {
  if (ltvBps > limitBps) return 'over';
  return ltvBps * 10_000 >= limitBps * CLOSE_BPS ? 'close' : 'comfortable';
}
