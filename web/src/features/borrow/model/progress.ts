import type { Application, Asset, LoanState, LoanSummary } from '../api';

export type StepState = 'done' | 'current' | 'todo' | 'failed';
export const stepNames = ['collateral', 'terms', 'review', 'offer'] as const;
export type StepName = (typeof stepNames)[number];

/** Where an application stands; without one, the collateral comes first. */
export function progressOf(
  application: Pick<Application, 'state'> | undefined,
  asset: Pick<Asset, 'state'> | undefined,
): Record<StepName, StepState> {
  const valued = asset?.state === 'valued' || asset?.state === 'pledged';
  const collateral = valued ? 'done' : 'current';
  switch (application?.state) {
    case undefined:
      return {
        collateral: asset ? 'done' : 'current',
        terms: asset ? 'current' : 'todo',
        review: 'todo',
        offer: 'todo',
      };
    case 'draft':
      return { collateral, terms: 'done', review: valued ? 'current' : 'todo', offer: 'todo' };
    case 'under_review':
      return { collateral: 'done', terms: 'done', review: 'current', offer: 'todo' };
    case 'declined':
    case 'cancelled':
      return { collateral: 'done', terms: 'done', review: 'failed', offer: 'todo' };
    case 'offered':
      return { collateral: 'done', terms: 'done', review: 'done', offer: 'current' };
    case 'accepted':
      return { collateral: 'done', terms: 'done', review: 'done', offer: 'done' };
    case 'offer_expired':
      return { collateral: 'done', terms: 'done', review: 'done', offer: 'failed' };
  }
}

/** Whether somebody still has something to do. */
export function isOpen(application: Application): boolean {
  return application.state === 'draft' || application.state === 'under_review' || application.state === 'offered';
}

const closed: readonly LoanState[] = ['closed_repaid', 'closed_cancelled', 'closed_withdrawn', 'closed_written_off'];

export function isClosed(state: LoanState): boolean {
  return closed.includes(state);
}

/** What asks for attention first stands first: overdue, then by next due day, closed loans last. */
export function byUrgency(loans: readonly LoanSummary[]): readonly LoanSummary[] {
  const rank = (loan: LoanSummary): readonly [number, number] => {
    if (isClosed(loan.state)) return [3, -loan.approvedDay];
    if (BigInt(loan.dueNow) > 0n) return [0, -loan.daysPastDue];
    return loan.nextDueDay === null || loan.nextDueDay === undefined ? [2, loan.approvedDay] : [1, loan.nextDueDay];
  };
  return loans.toSorted((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    return first[0] - second[0] || first[1] - second[1];
  });
}
