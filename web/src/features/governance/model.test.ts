import { describe, expect, it } from 'vitest';
import type { ProposalState, Summary } from './api';
import { checkDelegate } from './delegate';
import {
  draftProblems,
  isUnlockable,
  lockChoices,
  lockPower,
  openFirst,
  parsePercent,
  type StepFacts,
  shareBps,
  stepOf,
  tallyOf,
  waitsFor,
} from './model';

const proposal = (state: ProposalState, more: Partial<Summary> = {}): Summary => ({
  id: state,
  title: 'Lower the base rate',
  state,
  proposer: '0x0000000000000000000000000000000000000001',
  createdAt: '2026-01-01T00:00:00Z',
  voteStart: '2026-01-03T00:00:00Z',
  voteEnd: '2026-01-08T00:00:00Z',
  votesFor: '0',
  votesAgainst: '0',
  votesAbstain: '0',
  quorum: '4000',
  quorumReached: false,
  ...more,
});

describe('a list of proposals', () => {
  it('has those that are open first and keeps the order otherwise', () => {
    const listed = openFirst([proposal('executed'), proposal('voting'), proposal('rejected'), proposal('executable')]);
    expect(listed.map((each) => each.state)).toEqual(['voting', 'executable', 'executed', 'rejected']);
  });

  it('says what a proposal waits for by the clock', () => {
    expect(waitsFor(proposal('review'))).toEqual({ what: 'starts', at: '2026-01-03T00:00:00Z' });
    expect(waitsFor(proposal('voting'))).toEqual({ what: 'ends', at: '2026-01-08T00:00:00Z' });
    expect(waitsFor(proposal('queued'))).toBeUndefined();
  });
});

describe('a tally', () => {
  it('counts Abstain for the quorum but not for the majority', () => {
    const tally = tallyOf(proposal('voting', { votesFor: '3000', votesAgainst: '1000', votesAbstain: '500' }));
    expect(tally.total).toBe(4500n);
    expect(tally.majorityBps).toBe(7500);
  });

  it('has shares of nothing and of amounts beyond exact numbers', () => {
    expect(shareBps(0n, 0n)).toBe(0);
    expect(shareBps(2n * 10n ** 25n, 3n * 10n ** 25n)).toBe(6666);
  });
});

describe('the next step', () => {
  const facts: StepFacts = {
    state: 'voting',
    calls: 1,
    own: false,
    quorumReached: true,
    quorumRecorded: false,
    quorumUntil: Date.parse('2026-01-07T00:00:00Z') / 1000,
    now: '2026-01-07T00:00:00Z',
  };

  it('records the quorum once, in time, when it is reached', () => {
    expect(stepOf(facts)).toBe('recordQuorum');
    expect(stepOf({ ...facts, now: '2026-01-07T00:00:01Z' })).toBeUndefined();
    expect(stepOf({ ...facts, quorumRecorded: true })).toBeUndefined();
    expect(stepOf({ ...facts, quorumRecorded: undefined })).toBeUndefined();
    expect(stepOf({ ...facts, quorumReached: false })).toBeUndefined();
  });

  it('lets only the proposer withdraw, and only in review', () => {
    expect(stepOf({ ...facts, state: 'review' })).toBeUndefined();
    expect(stepOf({ ...facts, state: 'review', own: true })).toBe('withdraw');
    expect(stepOf({ ...facts, state: 'queued', own: true })).toBeUndefined();
  });

  it('queues what has calls, executes when due, and then is over', () => {
    expect(stepOf({ ...facts, state: 'passed' })).toBe('queue');
    expect(stepOf({ ...facts, state: 'passed', calls: 0 })).toBeUndefined();
    expect(stepOf({ ...facts, state: 'executable' })).toBe('execute');
    expect(stepOf({ ...facts, state: 'executed' })).toBeUndefined();
  });
});

describe('a percentage', () => {
  it('becomes an exact fraction', () => {
    expect(parsePercent('3.25', 'en')).toEqual({ ok: true, fraction: '0.0325' });
    expect(parsePercent('3 %', 'en')).toEqual({ ok: true, fraction: '0.03' });
    expect(parsePercent('0.1', 'zh-CN')).toEqual({ ok: true, fraction: '0.001' });
    expect(parsePercent('0', 'en')).toEqual({ ok: true, fraction: '0' });
    expect(parsePercent('0.0000000000000001', 'en')).toEqual({ ok: true, fraction: '0.000000000000000001' });
  });

  it('is refused with a reason when it is none', () => {
    expect(parsePercent('', 'en')).toEqual({ ok: false, reason: 'empty' });
    expect(parsePercent('-1', 'en')).toEqual({ ok: false, reason: 'negative' });
    expect(parsePercent('three', 'en')).toEqual({ ok: false, reason: 'not-a-number' });
    expect(parsePercent('3,25', 'en')).toEqual({ ok: false, reason: 'ambiguous' });
    expect(parsePercent('0.00000000000000001', 'en')).toEqual({ ok: false, reason: 'too-precise' });
  });
});

describe('a lock', () => {
  const today = 20_454; // 2026-01-01
  const midnight = '2026-01-01T00:00:00Z';

  it('weighs once to twice its FLV by the time that remains', () => {
    const locked = 730n * 86_400n;
    expect(lockPower(locked, today + 364, midnight)).toBe(locked + locked / 2n);
    expect(lockPower(locked, today + 729, midnight)).toBe(2n * locked);
    expect(lockPower(locked, today + 730, midnight)).toBe(2n * locked);
    expect(lockPower(locked, today, '2026-01-01T23:59:59Z')).toBe(locked + 1n);
    expect(lockPower(locked, today - 1, midnight)).toBe(0n);
  });

  it('rounds its weight down', () => {
    expect(lockPower(1n, today + 364, midnight)).toBe(1n);
  });

  it('ends between now and 730 days ahead, and never earlier than it stands', () => {
    expect(lockChoices(today, null).map((choice) => choice.days)).toEqual([30, 90, 180, 365, 730]);
    expect(lockChoices(today, today + 180)).toEqual([
      { endDay: today + 180, days: undefined },
      { endDay: today + 365, days: 365 },
      { endDay: today + 730, days: 730 },
    ]);
    expect(lockChoices(today, today - 5)).toHaveLength(5);
  });

  it('opens on the day after its end', () => {
    expect(isUnlockable(1n, today, today)).toBe(false);
    expect(isUnlockable(1n, today - 1, today)).toBe(true);
    expect(isUnlockable(0n, null, today)).toBe(false);
  });
});

describe('a delegate', () => {
  const own = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
  const friend = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';

  it('is an address with a fitting checksum, and somebody else', () => {
    expect(checkDelegate(` ${friend} `, own, [])).toEqual({ ok: true, address: friend, resembles: null });
    expect(checkDelegate(friend.toLowerCase(), own, [])).toMatchObject({ ok: true });
    expect(checkDelegate('', own, [])).toEqual({ ok: false, reason: 'empty' });
    expect(checkDelegate('bob', own, [])).toEqual({ ok: false, reason: 'not-an-address' });
    expect(checkDelegate(friend.replace('C44C', 'c44C'), own, [])).toEqual({ ok: false, reason: 'checksum' });
    expect(checkDelegate(own.toLowerCase(), own, [])).toEqual({ ok: false, reason: 'self' });
  });

  it('is compared with known addresses of the same head and tail', () => {
    const alike = `${friend.slice(0, 6)}${'0'.repeat(32)}${friend.slice(-4)}`.toLowerCase();
    expect(checkDelegate(alike, own, [friend])).toEqual({ ok: true, address: alike, resembles: friend });
    expect(checkDelegate(friend, own, [friend])).toMatchObject({ resembles: null });
  });
});

describe('a draft', () => {
  it('names what is too short', () => {
    const draft = { key: 'BASE_RATE', percent: '3', title: ' Up ', text: 'Because.' };
    expect(draftProblems(draft)).toEqual(['title', 'text']);
    expect(draftProblems({ ...draft, title: 'Lower it', text: 'Houses are safe, and so are we.' })).toEqual([]);
  });
});
