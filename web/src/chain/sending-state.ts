import { createContext, type ReactNode, use } from 'react';
import type { Argument, ContractName } from './calls';
import type { Result } from './send';

/** A transaction as a page wants it, with the words that the person reads before signing. */
export interface Wish {
  /** What happens to the person's money, in one sentence. */
  readonly words: string;
  readonly contract: ContractName;
  readonly functionName: string;
  readonly args: readonly Argument[];
  /** Amounts, values before and after, dates: name and value. */
  readonly facts?: readonly (readonly [string, ReactNode])[];
  /** What must not be missed. */
  readonly warnings?: readonly string[];
}

/** A statement (EIP-712) to sign, as the service made it. */
export interface StatementWish {
  readonly words: string;
  readonly typedData: string;
  readonly facts?: readonly (readonly [string, ReactNode])[];
  readonly warnings?: readonly string[];
}

/** Signs and sends after the receipt view. Only one thing at a time. */
export interface Sending {
  /** True while a dialog is open. */
  readonly busy: boolean;
  /** Sends the wishes one after the other; stops at the first that is not done. Needs an open, linked wallet. */
  readonly send: (title: string, wishes: readonly Wish[]) => Promise<Result>;
  /** The signature, or undefined when the person declined. */
  readonly sign: (title: string, wish: StatementWish) => Promise<`0x${string}` | undefined>;
}

export const SendingContext = createContext<Sending | undefined>(undefined);

export function useSending(): Sending {
  const sending = use(SendingContext);
  if (sending === undefined) throw new Error('there is no sending provider above this component');
  return sending;
}
