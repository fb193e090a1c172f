import type { Call } from './calls';
import type { Refusal } from './reverts';

/** One transaction from the wish to the index, as the screen shows it (a pure state machine). */
export type TransactionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly call: Call }
  | { readonly kind: 'blocked'; readonly call: Call; readonly refusal: Refusal }
  | { readonly kind: 'review'; readonly call: Call; readonly gas: bigint }
  | { readonly kind: 'signing'; readonly call: Call }
  | { readonly kind: 'declined'; readonly call: Call; readonly reason: string }
  | { readonly kind: 'sent'; readonly call: Call; readonly hash: `0x${string}` }
  | { readonly kind: 'unknown'; readonly call: Call; readonly hash: `0x${string}` }
  | { readonly kind: 'included'; readonly call: Call; readonly hash: `0x${string}`; readonly block: bigint }
  | { readonly kind: 'reverted'; readonly call: Call; readonly hash: `0x${string}`; readonly refusal: Refusal }
  | { readonly kind: 'done'; readonly call: Call; readonly hash: `0x${string}`; readonly block: bigint };

export type TransactionEvent =
  | { readonly kind: 'asked'; readonly call: Call }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'checked'; readonly gas: bigint }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'cancelled'; readonly reason: string }
  | { readonly kind: 'broadcast'; readonly hash: `0x${string}` }
  | { readonly kind: 'lost' }
  | { readonly kind: 'mined'; readonly block: bigint }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'indexed' }
  | { readonly kind: 'dismissed' };

export const idle: TransactionState = { kind: 'idle' };

/** The next state. An event that does not fit the state changes nothing: late answers cannot undo what is known. */
export function next(state: TransactionState, event: TransactionEvent): TransactionState {
  switch (event.kind) {
    case 'asked':
      return isOver(state) ? { kind: 'checking', call: event.call } : state;
    case 'refused':
      return state.kind === 'checking' ? { kind: 'blocked', call: state.call, refusal: event.refusal } : state;
    case 'checked':
      return state.kind === 'checking' ? { kind: 'review', call: state.call, gas: event.gas } : state;
    case 'confirmed':
      return state.kind === 'review' ? { kind: 'signing', call: state.call } : state;
    case 'cancelled':
      return state.kind === 'review' || state.kind === 'signing' || state.kind === 'checking'
        ? { kind: 'declined', call: state.call, reason: event.reason }
        : state;
    case 'broadcast':
      return state.kind === 'signing' ? { kind: 'sent', call: state.call, hash: event.hash } : state;
    case 'lost':
      return state.kind === 'sent' ? { ...state, kind: 'unknown' } : state;
    case 'mined':
      return state.kind === 'sent' || state.kind === 'unknown'
        ? { kind: 'included', call: state.call, hash: state.hash, block: event.block }
        : state;
    case 'failed':
      return state.kind === 'sent' || state.kind === 'unknown'
        ? { kind: 'reverted', call: state.call, hash: state.hash, refusal: event.refusal }
        : state;
    case 'indexed':
      return state.kind === 'included' ? { ...state, kind: 'done' } : state;
    case 'dismissed':
      return isOver(state) ? idle : state;
  }
}

/** Whether another transaction may begin. */
export function isOver(state: TransactionState): boolean {
  switch (state.kind) {
    case 'idle':
    case 'blocked':
    case 'declined':
    case 'reverted':
    case 'done':
      return true;
    case 'checking':
    case 'review':
    case 'signing':
    case 'sent':
    case 'unknown':
    case 'included':
      return false;
  }
}
