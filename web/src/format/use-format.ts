import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDaysUntil, formatInstant, formatRelative } from './dates';
import { type ParsedAmount, parseAmount } from './parse-amount';
import { formatBps, formatRate } from './rate';
import { type AmountOptions, compactAmount, DECIMALS, formatAmount, type Token } from './units';

/** Every printing function in the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  const locale = i18n.language;
  return useMemo(
    () => ({
      locale,
      amount: (units: bigint | string, options?: AmountOptions) => formatAmount(units, locale, options),
      compact: (units: bigint | string, token?: Token) => compactAmount(units, locale, token),
      rate: (fraction: string, mostPlaces?: number) => formatRate(fraction, locale, mostPlaces),
      bps: (basisPoints: number | bigint) => formatBps(basisPoints, locale),
      day: (day: number | string) => formatDay(day, locale),
      daysUntil: (day: number, today: number) => formatDaysUntil(day, today, locale),
      instant: (instant: string) => formatInstant(instant, locale),
      relative: (instant: string, now: string) => formatRelative(instant, now, locale),
      parse: (text: string, token: Token = 'FLUSD'): ParsedAmount => parseAmount(text, locale, DECIMALS[token]),
      list: (items: readonly string[]) => new Intl.ListFormat(locale).format(items),
      count: (value: number | bigint) => new Intl.NumberFormat(locale).format(value),
    }),
    [locale],
  );
}
