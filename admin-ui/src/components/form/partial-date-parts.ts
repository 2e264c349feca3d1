import {
  DATE_PRECISIONS,
  isPlausible,
  lastPeriodStart,
  periodFrom,
  type Exactness,
  type PartialDate,
} from '@knotenpunkt/shared/partial-dates';

/** Months in which a period of each precision begins, counted from 1. */
const BEGINNINGS: Record<Exclude<Exactness, 'day'>, readonly number[]> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [1, 4, 7, 10],
  season: [3, 6, 9, 12],
  year: [1],
};

/**
 * A period as it is being typed: the year, and the month (two digits) in which it begins. While something is missing the
 * value of the field holds what is there (`20--01`), which no check takes for a date.
 */
export interface PeriodParts {
  year: string;
  month: string;
}

/** The days at which the first and the last period of a date begin, as far as they are typed. */
export function beginningsOf(date: PartialDate): [first: string, last: string] {
  const { precision, from, until } = date;
  const complete = precision !== 'unknown' && until !== null && isPlausible(date);
  return [from ?? '', (complete ? lastPeriodStart(precision, until) : until) ?? ''];
}

/** The date of two beginnings; one that is incomplete holds them as they are. */
export function dateFrom(precision: Exactness, first: string, last: string, wording: string | null): PartialDate {
  const typed = { precision, from: first || null, until: last || null, wording };
  const whole = [first, last].every((begin) => isPlausible({ precision: 'day', from: begin, until: begin, wording: null }));
  if (!whole || last < first) return typed;
  return precision === 'day' ? typed : periodFrom(precision, first, wording, last);
}

export function partsOf(begin: string): PeriodParts {
  const [year = '', month = ''] = begin.split('-');
  return { year, month };
}

export function beginOf({ year, month }: PeriodParts): string {
  return `${year}-${month}-01`;
}

/**
 * The same time in another precision: a coarser one is the period around it, of a finer one only the year is known, as
 * nothing more was said.
 */
export function inPrecision(begin: string, former: Exactness, next: Exactness): string {
  const { year, month } = partsOf(begin);
  if (!year) return '';
  if (next === 'year') return beginOf({ year, month: '01' });
  if (DATE_PRECISIONS.indexOf(next) < DATE_PRECISIONS.indexOf(former) || !month) {
    return next === 'day' ? '' : beginOf({ year, month: '' });
  }
  return next === 'day' ? begin : around(Number(year), Number(month), next);
}

/** The period a month lies in; January and February belong to the winter that began the year before. */
function around(year: number, month: number, precision: Exclude<Exactness, 'day'>): string {
  const start = BEGINNINGS[precision].findLast((beginning) => beginning <= month);
  const begin = start === undefined ? { year: year - 1, month: 12 } : { year, month: start };
  return beginOf({ year: String(begin.year), month: String(begin.month).padStart(2, '0') });
}

/** Months a period may begin in, as two digits. */
export function beginningMonths(precision: Exclude<Exactness, 'day'>): string[] {
  return BEGINNINGS[precision].map((month) => String(month).padStart(2, '0'));
}
