import { shift } from './decimal';

/** A decimal fraction as percent, exact, at least two places: "0.05" is "5.00%". Say beside it which rate it is. */
export function formatRate(fraction: string, locale: string, mostPlaces = 4): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: mostPlaces,
  }).format(shift(fraction, 0));
}

/** Basis points as percent: 8000 is "80.00%". */
export function formatBps(basisPoints: number | bigint, locale: string): string {
  return formatRate(shift(basisPoints.toString(), 4), locale);
}

/** A point of a rate curve, in percent. */
export function toPlotPercent(fraction: string): number {
  return Number(shift(fraction, -2));
}
