import { dateToDay } from '../../format/dates';
import { wholeNumber } from '../../format/numbers';
import type { Decision, Outcome, ReasonCode } from './api';

export const outcomes: readonly Outcome[] = ['offer', 'decline', 'return'];
export const reasonCodes: readonly ReasonCode[] = [
  'income',
  'existing_debt',
  'collateral_value',
  'documents',
  'identity',
  'purpose',
  'product_limits',
];

/** From this difference to the last value on, a valuation has to give its reason: a quarter. */
const deviationDivisor = 4n;

/** Whether a value is more than 25 % from the last one. */
export function deviates(value: bigint, last: bigint): boolean {
  const difference = value > last ? value - last : last - value;
  return difference * deviationDivisor > last;
}

/** The business day of a date field, or undefined when it holds no date. */
export function dayFrom(date: string): number | undefined {
  try {
    return dateToDay(date);
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}

/** The decision as the form holds it; amount and count only count for an offer, reasons only for a decline. */
export interface DecisionDraft {
  readonly outcome: Outcome | null;
  readonly principal: bigint | undefined;
  readonly count: number | undefined;
  readonly reasons: ReadonlySet<ReasonCode>;
  readonly text: string;
}

/** What can be sent, or undefined while something is missing. */
export function decisionOf(draft: DecisionDraft): Decision | undefined {
  const text = draft.text.trim();
  if (text === '') return undefined;
  switch (draft.outcome) {
    case null:
      return undefined;
    case 'offer':
      if (draft.principal === undefined || draft.count === undefined) return undefined;
      return { outcome: 'offer', principal: draft.principal.toString(), count: draft.count, text };
    case 'decline':
      if (draft.reasons.size === 0) return undefined;
      return { outcome: 'decline', reasonCodes: reasonCodes.filter((code) => draft.reasons.has(code)), text };
    case 'return':
      return { outcome: 'return', text };
  }
}

/** A whole number as typed, from 1 on. */
export function countFrom(text: string): number | undefined {
  const count = wholeNumber(text);
  return count !== undefined && count > 0 && count < 10_000 ? count : undefined;
}
