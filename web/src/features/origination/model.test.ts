import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReasonCode } from './api';
import { countFrom, type DecisionDraft, dayFrom, decisionOf, deviates } from './model';

const draft = (part: Partial<DecisionDraft>): DecisionDraft => ({
  outcome: 'offer',
  principal: 100_000_000n,
  count: 240,
  reasons: new Set<ReasonCode>(),
  text: ' Fits your income. ',
  ...part,
});

describe('a decision', () => {
  it('to offer carries amount, count and the text without outer spaces', () => {
    expect(decisionOf(draft({}))).toEqual({
      outcome: 'offer',
      principal: '100000000',
      count: 240,
      text: 'Fits your income.',
    });
  });

  it('to decline carries its reasons in the order of the list, and no amount', () => {
    const reasons = new Set<ReasonCode>(['documents', 'income']);
    expect(decisionOf(draft({ outcome: 'decline', reasons }))).toEqual({
      outcome: 'decline',
      reasonCodes: ['income', 'documents'],
      text: 'Fits your income.',
    });
  });

  it('to return needs only a text', () => {
    expect(decisionOf(draft({ outcome: 'return', principal: undefined }))).toMatchObject({ outcome: 'return' });
  });

  it.each([
    ['without an outcome', { outcome: null }],
    ['without a text', { text: '   ' }],
    ['that offers no amount', { principal: undefined }],
    ['that offers no count', { count: undefined }],
    ['that declines without a reason', { outcome: 'decline' as const }],
  ])('%s cannot be sent', (_, part) => {
    expect(decisionOf(draft(part))).toBeUndefined();
  });
});

describe('a value', () => {
  it.each([
    [125n, false],
    [126n, true],
    [75n, false],
    [74n, true],
    [100n, false],
  ])('of %s after 100 deviates by more than a quarter: %s', (value, deviation) => {
    expect(deviates(value, 100n)).toBe(deviation);
  });
});

describe('what is typed', () => {
  it('is a day only when it is a date', () => {
    expect(dayFrom('2026-11-25')).toBe(20_782);
    expect(dayFrom('')).toBeUndefined();
    expect(dayFrom('25.11.2026')).toBeUndefined();
  });

  it('is a count only from 1 on', () => {
    expect(['1', ' 480 ', '０', '0', '-1', '1.5', ''].map(countFrom)).toEqual([
      1,
      480,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the texts', () => {
  const keys = (language: string) => {
    const walk = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}.${key}`))
        : [path];
    return walk(JSON.parse(readFileSync(`src/locales/${language}/origination.json`, 'utf8')), '').toSorted();
  };

  it('have the same keys in both languages', () => {
    expect(keys('zh-CN')).toEqual(keys('en'));
  });
});
