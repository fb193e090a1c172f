import { describe, expect, it } from 'vitest';
import type { Call } from './calls';
import { idle, isOver, next, type TransactionEvent, type TransactionState } from './transaction';

const call: Call = { contract: 'LoanBook', address: '0x01', functionName: 'repay', shownArguments: [], data: '0x' };
const hash = '0x0a';
const events: readonly TransactionEvent[] = [
  { kind: 'asked', call },
  { kind: 'refused', refusal: { kind: 'text', text: 'no' } },
  { kind: 'checked', gas: 21_000n },
  { kind: 'confirmed' },
  { kind: 'cancelled', reason: '' },
  { kind: 'broadcast', hash },
  { kind: 'lost' },
  { kind: 'mined', block: 7n },
  { kind: 'failed', refusal: { kind: 'text', text: 'no' } },
  { kind: 'indexed' },
  { kind: 'dismissed' },
];

const stateAfter = (...kinds: readonly TransactionEvent['kind'][]): TransactionState =>
  kinds.reduce<TransactionState>((state, kind) => {
    const event = events.find((each) => each.kind === kind);
    return event === undefined ? state : next(state, event);
  }, idle);

describe('a transaction', () => {
  it('goes from the wish to the index', () => {
    expect(stateAfter('asked', 'checked', 'confirmed', 'broadcast', 'mined', 'indexed').kind).toBe('done');
  });

  it('is not done before the index has it', () => {
    expect(stateAfter('asked', 'checked', 'confirmed', 'broadcast', 'mined').kind).toBe('included');
  });

  it('is never sent without a confirmation', () => {
    expect(stateAfter('asked', 'checked', 'broadcast').kind).toBe('review');
  });

  it('survives a lost connection', () => {
    expect(stateAfter('asked', 'checked', 'confirmed', 'broadcast', 'lost', 'mined').kind).toBe('included');
  });

  it('keeps what is known whatever comes late, in 2,000 random histories', () => {
    let seed = 20_261_125;
    const random = (limit: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    for (let run = 0; run < 2_000; run++) {
      let state = idle;
      let sent = false;
      for (let step = 0; step < 30; step++) {
        const event = events[random(events.length)];
        if (event === undefined) continue;
        const before = state;
        state = next(state, event);
        if (before.kind === 'done' || before.kind === 'reverted') {
          expect(['done', 'reverted', 'idle', 'checking']).toContain(state.kind);
        }
        sent = event.kind === 'asked' && isOver(before) ? false : sent || state.kind === 'sent';
        if (state.kind === 'included' || state.kind === 'done' || state.kind === 'reverted') expect(sent).toBe(true);
      }
    }
  });
});
