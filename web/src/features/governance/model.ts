import { type DecimalString, shift } from '../../format/decimal';
import { ratioDown } from '../../format/numbers';
import { type AmountProblem, parseAmount } from '../../format/parse-amount';
import type { ProposalState, Summary } from './api';

/** Numbers of the contract's enum `Side`. */
export const SIDES = { for: 1, against: 0, abstain: 2 } as const;
export type Side = keyof typeof SIDES;
export const sides: readonly Side[] = ['for', 'against', 'abstain'];

const OPEN: readonly ProposalState[] = ['review', 'voting', 'passed', 'queued', 'executable'];

/** Those that somebody can still act on before the others; within both the order stays. */
export function openFirst(proposals: readonly Summary[]): readonly Summary[] {
  const isOpen = (proposal: Summary) => OPEN.includes(proposal.state);
  return [...proposals.filter(isOpen), ...proposals.filter((proposal) => !isOpen(proposal))];
}

/** A share in basis points, rounded down; 0 of nothing. */
export function shareBps(part: bigint, whole: bigint): number {
  return ratioDown(part, whole, 10_000n);
}

export interface Tally {
  readonly votes: Readonly<Record<Side, bigint>>;
  readonly total: bigint;
  readonly quorum: bigint;
  /** Share of For in For and Against. */
  readonly majorityBps: number;
}

export function tallyOf(proposal: Summary): Tally {
  const votes = {
    for: BigInt(proposal.votesFor),
    against: BigInt(proposal.votesAgainst),
    abstain: BigInt(proposal.votesAbstain),
  };
  return {
    votes,
    total: votes.for + votes.against + votes.abstain,
    quorum: BigInt(proposal.quorum),
    majorityBps: shareBps(votes.for, votes.for + votes.against),
  };
}

/** What a proposal waits for by the clock, if anything. */
export function waitsFor(proposal: Summary): { what: 'starts' | 'ends'; at: string } | undefined {
  if (proposal.state === 'review') return { what: 'starts', at: proposal.voteStart };
  if (proposal.state === 'voting') return { what: 'ends', at: proposal.voteEnd };
  return undefined;
}

export interface StepFacts {
  readonly state: ProposalState;
  /** A text without calls has nothing to queue. */
  readonly calls: number;
  readonly own: boolean;
  readonly quorumReached: boolean;
  /** Undefined until the contract has told. */
  readonly quorumRecorded: boolean | undefined;
  /** Unix seconds; later the contract takes no record of the quorum. */
  readonly quorumUntil: number | undefined;
  /** The service's now. */
  readonly now: string | undefined;
}

export type StepName = 'withdraw' | 'recordQuorum' | 'queue' | 'execute';

/** The transaction that brings a proposal on, or takes it back; undefined when there is none now. */
export function stepOf(facts: StepFacts): StepName | undefined {
  switch (facts.state) {
    case 'review':
      return facts.own ? 'withdraw' : undefined;
    case 'voting':
      return mayRecord(facts) ? 'recordQuorum' : undefined;
    case 'passed':
      return facts.calls > 0 ? 'queue' : undefined;
    case 'executable':
      return 'execute';
    case 'queued':
    case 'rejected':
    case 'executed':
    case 'expired':
    case 'cancelled':
      return undefined;
  }
}

function mayRecord({ quorumReached, quorumRecorded, quorumUntil, now }: StepFacts): boolean {
  if (!quorumReached || quorumRecorded !== false || quorumUntil === undefined || now === undefined) return false;
  return seconds(now) <= quorumUntil;
}

/** Places of a percentage beyond which the contract has no digit (18 for the fraction). */
const PERCENT_PLACES = 16;

export type ParsedPercent = { ok: true; fraction: DecimalString } | { ok: false; reason: AmountProblem };

/** A percentage as the reader writes it as exact decimal fraction: "3.25" is "0.0325". */
export function parsePercent(text: string, locale: string): ParsedPercent {
  const parsed = parseAmount(text.replace(/[%％]\s*$/, ''), locale, PERCENT_PLACES);
  return parsed.ok ? { ok: true, fraction: shift(parsed.units.toString(), PERCENT_PLACES + 2) } : parsed;
}

const DAY = 86_400;
const MAX_LOCK_DAYS = 730;

/** Power of a lock as `VoteLock.powerAt` computes it at `now`: once to twice the FLV by the time that remains. */
export function lockPower(locked: bigint, endDay: number, now: string): bigint {
  const remaining = (endDay + 1) * DAY - seconds(now);
  if (remaining <= 0) return 0n;
  const most = MAX_LOCK_DAYS * DAY;
  return locked + (locked * BigInt(Math.min(remaining, most))) / BigInt(most);
}

const LOCK_DAYS = [30, 90, 180, 365, MAX_LOCK_DAYS];

export interface LockChoice {
  readonly endDay: number;
  /** Undefined: the end of the lock that stands. */
  readonly days: number | undefined;
}

/** Ends that the contract accepts; an end can only move later. */
export function lockChoices(today: number, standing: number | null): readonly LockChoice[] {
  const kept = standing !== null && standing >= today ? [{ endDay: standing, days: undefined }] : [];
  const later = LOCK_DAYS.map((days) => ({ endDay: today + days, days }));
  return [...kept, ...later.filter((choice) => standing === null || choice.endDay > standing)];
}

/** A lock of day d opens when day d + 1 begins. */
export function isUnlockable(locked: bigint, endDay: number | null, today: number): boolean {
  return locked > 0n && endDay !== null && endDay < today;
}

export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export interface Draft {
  readonly key: string;
  readonly percent: string;
  readonly title: string;
  readonly text: string;
}

export const LEAST_TITLE = 5;
export const LEAST_TEXT = 20;

/** Fields of the draft, without the percentage, that the service would refuse. */
export function draftProblems(draft: Draft): readonly ('title' | 'text')[] {
  const short: ('title' | 'text')[] = [];
  if (draft.title.trim().length < LEAST_TITLE) short.push('title');
  if (draft.text.trim().length < LEAST_TEXT) short.push('text');
  return short;
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
