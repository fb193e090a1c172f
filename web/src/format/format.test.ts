import { describe, expect, it } from 'vitest';
import { isAddress, lookAlike, shorten } from './address';
import { toCsv } from './csv';
import { dateToDay, dayToDate, formatDay, formatRelative } from './dates';
import { shift } from './decimal';
import { ltvLevel } from './ltv';
import { parseAmount } from './parse-amount';
import { formatBps, formatRate } from './rate';
import { formatAmount, toDecimal, toUnits } from './units';

/** A small generator with a printed seed, so that a failure can be repeated. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const seed = 20_261_125;
const RUNS = 500;

const randomUnits = (random: () => number): bigint => {
  const length = 1 + Math.floor(random() * 21);
  return BigInt(Array.from({ length }, () => Math.floor(random() * 10)).join(''));
};

describe('amounts', () => {
  it('come back from their decimal text unchanged', () => {
    const random = generator(seed);
    for (let run = 0; run < RUNS; run++) {
      const units = randomUnits(random);
      expect(BigInt(shift(toDecimal(units, 6), -6)), `seed ${seed}, run ${run}`).toBe(units);
    }
  });

  it.each(['en', 'zh-CN', 'de-DE'])('that were printed in %s are read as the same units', (locale) => {
    const random = generator(seed);
    for (let run = 0; run < RUNS; run++) {
      const units = randomUnits(random);
      const text = formatAmount(units, locale, { bare: true });
      expect(parseAmount(text, locale, 6), `seed ${seed}, run ${run}: ${text}`).toEqual({ ok: true, units });
    }
  });

  it('are printed exactly beyond the range of floating point', () => {
    expect(formatAmount(1234567890123456789012n, 'en')).toBe('1,234,567,890,123,456.789012\u00a0FLUSD');
    expect(formatAmount('1000000', 'en')).toBe('1.00\u00a0FLUSD');
    expect(formatAmount(-5n, 'en', { bare: true })).toBe('-0.000005');
  });

  it('that are not whole units are refused', () => {
    for (const text of ['1.5', '', 'abc', '0x10', '1e6']) expect(() => toUnits(text), text).toThrow(RangeError);
  });
});

describe('typed amounts', () => {
  it.each([
    ['1,234.5', 'en', 1_234_500_000n],
    [' 1 234,5 ', 'de-DE', 1_234_500_000n],
    ['１２３．５', 'zh-CN', 123_500_000n],
    ['.5', 'en', 500_000n],
    ['007', 'en', 7_000_000n],
    ['1.2500000', 'en', 1_250_000n],
  ])('%s in %s is understood', (text, locale, units) => {
    expect(parseAmount(text, locale, 6)).toEqual({ ok: true, units });
  });

  it.each([
    ['', 'en', 'empty'],
    ['-5', 'en', 'negative'],
    ['abc', 'en', 'not-a-number'],
    ['1e5', 'en', 'not-a-number'],
    ['.', 'en', 'not-a-number'],
    ['1,5', 'en', 'ambiguous'],
    ['1.5', 'de-DE', 'ambiguous'],
    ['1.2.3', 'en', 'ambiguous'],
    ['0.0000001', 'en', 'too-precise'],
    ['1234567890123456', 'en', 'too-large'],
  ])('%s in %s is refused as %s', (text, locale, reason) => {
    expect(parseAmount(text, locale, 6)).toEqual({ ok: false, reason });
  });
});

describe('rates', () => {
  it('are printed as percent with at least two places', () => {
    expect(formatRate('0.05', 'en')).toBe('5.00%');
    expect(formatRate('0.041257', 'en')).toBe('4.1257%');
    expect(formatBps(8_000, 'en')).toBe('80.00%');
  });
});

describe('dates', () => {
  it('keep their day from number to text and back', () => {
    const random = generator(seed);
    for (let run = 0; run < RUNS; run++) {
      const day = Math.floor(random() * 40_000);
      expect(dateToDay(dayToDate(day)), `seed ${seed}, run ${run}`).toBe(day);
    }
  });

  it('are not moved by the time zone of the reader', () => {
    expect(formatDay(20_000, 'en')).toBe('Oct 4, 2024');
    expect(() => dateToDay('2024-13-01')).toThrow(RangeError);
  });

  it('tell relative time from the given now', () => {
    expect(formatRelative('2026-01-01T00:00:00Z', '2026-01-01T03:00:00Z', 'en')).toBe('3 hours ago');
    expect(formatRelative('2026-01-08T00:00:00Z', '2026-01-01T00:00:00Z', 'en')).toBe('in 7 days');
  });
});

describe('addresses', () => {
  const own = '0x1234567890123456789012345678901234567890';
  it('that only look like a known one are named', () => {
    expect(lookAlike('0x1234aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa7890', [own])).toBe(own);
    expect(lookAlike(own.toUpperCase().replace('0X', '0x'), [own])).toBeNull();
    expect(lookAlike('0x9999567890123456789012345678901234567890', [own])).toBeNull();
  });

  it('are checked and shortened', () => {
    expect(isAddress(own)).toBe(true);
    expect(isAddress(`${own}0`)).toBe(false);
    expect(shorten(own)).toBe('0x1234…7890');
  });
});

describe('LTV', () => {
  it('has a word for its distance to the limit', () => {
    expect(ltvLevel(5_000, 8_000)).toBe('comfortable');
    expect(ltvLevel(7_200, 8_000)).toBe('close');
    expect(ltvLevel(8_000, 8_000)).toBe('close');
    expect(ltvLevel(8_001, 8_000)).toBe('over');
  });
});

describe('CSV', () => {
  it('quotes, disarms formulas and leaves numbers alone', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['=1+1', '-5.2'],
          ['x,"y"', 'z'],
        ],
      ),
    ).toBe('\ufeffa,b\r\n\'=1+1,-5.2\r\n"x,""y""",z\r\n');
  });
});
