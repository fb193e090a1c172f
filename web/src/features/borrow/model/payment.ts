import type { Wish } from '../../../chain/sending-state';
import type { LoanSummary, PaymentKind } from '../api';

export type PaymentChoice = 'due' | 'next' | 'other' | 'prepay' | 'full';
export const paymentChoices: readonly PaymentChoice[] = ['due', 'next', 'other', 'prepay', 'full'];

/** The contract's way to take a payment. */
export function kindOf(choice: PaymentChoice): PaymentKind {
  if (choice === 'prepay' || choice === 'full') return choice;
  return 'repay';
}

/** The fixed amount of a choice in units; undefined where the person types it, 0 where there is nothing to pay. */
export function amountOf(choice: PaymentChoice, loan: LoanSummary): bigint | undefined {
  switch (choice) {
    case 'due':
      return BigInt(loan.dueNow);
    case 'next':
      return BigInt(loan.nextInstalment ?? '0');
    case 'full':
      return BigInt(loan.payoff);
    case 'other':
    case 'prepay':
      return undefined;
  }
}

/** What most people come for: arrears first, then the next instalment. */
export function firstChoice(loan: LoanSummary): PaymentChoice {
  if (BigInt(loan.dueNow) > 0n) return 'due';
  return BigInt(loan.nextInstalment ?? '0') > 0n ? 'next' : 'full';
}

/** The call of the loan book; a pay-off takes at most `amount`. */
export function paymentCall(
  kind: PaymentKind,
  loan: string,
  amount: bigint,
): Pick<Wish, 'contract' | 'functionName' | 'args'> {
  const functionName = { repay: 'repay', prepay: 'prepay', full: 'repayInFull' }[kind];
  return { contract: 'LoanBook', functionName, args: [loan, amount] };
}
