import { describe, expect, it } from 'vitest';
import { priceOf, sharesFor, sharesToLeave } from './model';

describe('a share price', () => {
  it('is read exactly', () => {
    expect(priceOf('1')).toBe(1_000_000_000_000n);
    expect(priceOf('1.023400000001')).toBe(1_023_400_000_001n);
    expect(() => priceOf('-1')).toThrow(RangeError);
    expect(() => priceOf('1e3')).toThrow(RangeError);
  });
});

describe('leaving', () => {
  it('gives a million shares units per unit at par', () => {
    expect(sharesFor(5_000_000n, priceOf('1'))).toBe(5_000_000_000_000n);
  });

  it('rounds up, so that the amount is reached', () => {
    const price = priceOf('1.000000000003');
    const shares = sharesFor(1_000_000n, price);
    expect((shares * price) / (1_000_000n * 1_000_000_000_000n)).toBe(1_000_000n);
  });

  it('takes everything when all is asked for, and never more than is held', () => {
    expect(sharesToLeave(10n, priceOf('1'), 9_999_999n, 10n)).toBe(9_999_999n);
    expect(sharesToLeave(10n, priceOf('1'), 5n, 100n)).toBe(5n);
  });
});
