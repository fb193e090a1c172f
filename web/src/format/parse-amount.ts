/** What a person typed into an amount field: units, or why it is not an amount. Nothing is guessed. */
export type ParsedAmount = { ok: true; units: bigint } | { ok: false; reason: AmountProblem };
export type AmountProblem = 'empty' | 'not-a-number' | 'ambiguous' | 'negative' | 'too-precise' | 'too-large';

/** Most digits before the decimal point; everything that exists is far below. */
const MOST_DIGITS = 15;

/**
 * Reads an amount in the reader's own notation. Accepts grouping, pasted spaces and full-width digits; refuses
 * text in which the decimal sign cannot be told from a grouping sign ("1.234" where the point groups).
 *
 * @param decimals places of the token, 6 for FLUSD
 */
export function parseAmount(input: string, locale: string, decimals: number): ParsedAmount {
  const text = normalise(input);
  if (text === '') return { ok: false, reason: 'empty' };
  if (/^[-−]/.test(text)) return { ok: false, reason: 'negative' };
  const { group, point } = separators(locale);
  const foreign = point === '.' ? ',' : '.';
  if (!/^[\d.,'’]+$/.test(text) || !/\d/.test(text)) return { ok: false, reason: 'not-a-number' };
  const [whole = '', ...rest] = text.split(point);
  if (rest.length > 1 || rest.some((part) => /[^\d]/.test(part))) return { ok: false, reason: 'ambiguous' };
  const digits = ungroup(whole, group === point ? foreign : group);
  if (digits === null) return { ok: false, reason: 'ambiguous' };
  return toUnits(digits, rest[0] ?? '', decimals);
}

function toUnits(whole: string, fraction: string, decimals: number): ParsedAmount {
  const places = fraction.replace(/0+$/, '');
  if (places.length > decimals) return { ok: false, reason: 'too-precise' };
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > MOST_DIGITS) return { ok: false, reason: 'too-large' };
  return { ok: true, units: BigInt((digits || '0') + places.padEnd(decimals, '0')) };
}

/** Digits without grouping; null when the signs do not stand where grouping stands. */
function ungroup(whole: string, group: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const escaped = /['’]/.test(group) ? "['’]" : `\\${group}`;
  if (!new RegExp(`^\\d{1,3}(${escaped}\\d{3})+$`).test(whole)) return null;
  return whole.replace(/\D/g, '');
}

function normalise(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/。/g, '.');
}

function separators(locale: string): { group: string; point: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value.trim() ?? '';
  return { group: sign('group') || ',', point: sign('decimal') || '.' };
}
