import type { DatePrecision, PartialDate } from './partial-date.js';

/** How exactly a date is known of which something is known. */
export type Exactness = Exclude<DatePrecision, 'unknown'>;

/** Months in which a period of each kind may begin, counted from 1, and how many it has. A winter begins in December. */
const PERIODS: Record<Exclude<Exactness, 'day'>, { begins: readonly number[]; months: number }> = {
  month: { begins: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], months: 1 },
  quarter: { begins: [1, 4, 7, 10], months: 3 },
  season: { begins: [3, 6, 9, 12], months: 3 },
  year: { begins: [1], months: 12 },
};

/**
 * The date of a period that begins at a day: `periodFrom('season', '2024-06-01')` is summer 2024.
 * @param last a later day at which the last period of a span begins
 * @throws RangeError where no such period begins then
 */
export function periodFrom(precision: Exactness, first: string, wording: string | null = null, last = first): PartialDate {
  const date = { precision, from: first, until: lastDayOf(precision, last), wording };
  if (!isPlausible(date)) throw new RangeError(`No ${precision} begins on ${first}`);
  return date;
}

/** A date of which nothing is known but perhaps the words of a source. */
export function unknownDate(wording: string | null = null): PartialDate {
  return { precision: 'unknown', from: null, until: null, wording };
}

/** Whether bounds are days that exist, in order, and those of the precision. */
export function isPlausible({ precision, from, until }: PartialDate): boolean {
  if (precision === 'unknown') return !from && !until;
  if (!isDay(from) || !isDay(until) || from > until) return false;
  return precision === 'day' || (beginsAt(precision, from) && endsAt(precision, until));
}

/** The day at which the period that ends on `until` begins. */
export function lastPeriodStart(precision: Exactness, until: string): string {
  if (precision === 'day') return until;
  const next = new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000);
  next.setUTCMonth(next.getUTCMonth() - PERIODS[precision].months);
  return next.toISOString().slice(0, 10);
}

function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function beginsAt(precision: Exclude<Exactness, 'day'>, day: string): boolean {
  return day.endsWith('-01') && PERIODS[precision].begins.includes(Number(day.slice(5, 7)));
}

function endsAt(precision: Exclude<Exactness, 'day'>, day: string): boolean {
  return beginsAt(precision, lastPeriodStart(precision, day));
}

function lastDayOf(precision: Exactness, first: string): string {
  if (precision === 'day') return first;
  const next = new Date(`${first}T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + PERIODS[precision].months);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}
