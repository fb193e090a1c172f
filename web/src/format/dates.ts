const DAY_MS = 86_400_000;

/** The calendar date of a business day number (days since 1970-01-01 UTC): 20000 is "2024-10-04". */
export function dayToDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** @throws RangeError when the text is no calendar date */
export function dateToDay(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(time)) throw new RangeError(`not a date: ${date}`);
  return Math.floor(time / DAY_MS);
}

/** The business day of an instant. */
export function dayOf(instant: string): number {
  return Math.floor(Date.parse(instant) / DAY_MS);
}

/** A business day or calendar date in words; never moved by the reader's time zone. */
export function formatDay(day: number | string, locale: string): string {
  const time = (typeof day === 'number' ? day : dateToDay(day)) * DAY_MS;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** An instant in the reader's own zone, which is named. */
export function formatInstant(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(Date.parse(instant));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 hours ago", measured from the service's now, never from the browser's clock. */
export function formatRelative(instant: string, now: string, locale: string): string {
  const seconds = Math.round((Date.parse(instant) - Date.parse(now)) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(seconds, 'second');
}

/** Days from one business day to another in words: "in 3 days". */
export function formatDaysUntil(day: number, today: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(day - today, 'day');
}
