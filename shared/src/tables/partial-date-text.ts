import { isPlausible, partialDateText, periodFrom, unknownDate, type PartialDate } from '../partial-dates/index.js';
import { PARTIAL_DATE_LABELS_DE, PARTIAL_DATE_LABELS_EN } from '../partial-dates/index.js';
import { LANGUAGES, type Language } from '../session/session.js';
import { dayText } from './day-text.js';

const LABELS = [PARTIAL_DATE_LABELS_DE, PARTIAL_DATE_LABELS_EN];

/** A date as exact as it is known, in a cell: like {@link partialDateText}, but so that it can be read again for what it is. */
export function partialDateCell(date: PartialDate, language: Language): string {
  const bare = dateText(date, language);
  return date.wording ? `${date.wording} (${bare})` : bare;
}

function dateText(date: PartialDate, language: Language): string {
  const { precision, from, until } = date;
  if (precision !== 'day' || !from || !until) return partialDateText({ ...date, wording: null }, language);
  return [...new Set([from, until])].map((day) => dayText(day, language)).join(' – ');
}

/**
 * Reads a date of a table, in both languages: `16.11.2023`, `2023-11-16`, `Mai 2024`, `05/2024`, `2. Quartal 2024`, `Q2 2024`,
 * `Sommer 2024`, `Winter 2024/25`, `2024`, spans with a dash between, and words of a source before it: `Anfang Mai (Mai 2024)`.
 * @returns null where it is no date
 */
export function partialDateFrom(text: string): PartialDate | null {
  const trimmed = text.trim();
  const [, wording = null, told = trimmed] = /^(.*\S)\s+\(([^()]+)\)$/.exec(trimmed) ?? [];
  if (LABELS.some(({ unknown }) => unknown === told)) return unknownDate(wording);
  const [first, last, ...more] = told.split(/\s+[–-]\s+/).map(periodIn);
  if (!first || more.length > 0 || last === null) return null;
  return spanOf(first, last ?? first, wording);
}

function spanOf(first: PartialDate, last: PartialDate, wording: string | null): PartialDate | null {
  const span = { ...first, until: last.until, wording };
  return first.precision === last.precision && isPlausible(span) ? span : null;
}

type Reading = readonly [form: RegExp, read: (...parts: string[]) => PartialDate | null];

const READINGS: readonly Reading[] = [
  [/^(?:\p{L}{2,3}\.?, ?)?(\d{1,2})\.(\d{1,2})\.(\d{4})$/u, (day = '', month = '', year = '') => dayAt(year, month, day)],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (year = '', month = '', day = '') => dayAt(year, month, day)],
  [/^(\d{1,2})[./](\d{4})$/, (month = '', year = '') => periodAt('month', year, Number(month))],
  [/^(\d{4})-(\d{2})$/, (year = '', month = '') => periodAt('month', year, Number(month))],
  [/^(?:Q([1-4])|([1-4])\. Quartal)[ /](\d{4})$/i, (q = '', quarter = '', year = '') => quarterAt(year, Number(q || quarter))],
  [/^(\p{L}+)\.? (\d{4})(?:\/\d{2})?$/u, (name = '', year = '') => namedPeriod(name, year)],
  [/^(\d{4})$/, (year = '') => periodAt('year', year, 1)],
];

function periodIn(text: string): PartialDate | null {
  for (const [form, read] of READINGS) {
    const found = form.exec(text.trim());
    if (found) return read(...found.slice(1));
  }
  return null;
}

function namedPeriod(name: string, year: string): PartialDate | null {
  const month = MONTHS.findIndex((names) => names.some((known) => isNamed(name, known)));
  if (month >= 0) return periodAt('month', year, month + 1);
  const season = SEASONS.findIndex((names) => names.includes(name.toLowerCase()));
  return season < 0 ? null : periodAt('season', year, 3 + season * 3);
}

/** A month is also known by its first three letters. */
function isNamed(typed: string, name: string): boolean {
  const lower = typed.toLowerCase();
  return lower === name || (lower.length === 3 && name.startsWith(lower));
}

function dayAt(year: string, month: string, day: string): PartialDate | null {
  return valid('day', `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const quarterAt = (year: string, quarter: number): PartialDate | null => periodAt('quarter', year, quarter * 3 - 2);

/** @param month in which it begins, counted from 1 */
function periodAt(precision: 'month' | 'quarter' | 'season' | 'year', year: string, month: number): PartialDate | null {
  return valid(precision, `${year}-${String(month).padStart(2, '0')}-01`);
}

function valid(precision: Parameters<typeof periodFrom>[0], first: string): PartialDate | null {
  try {
    return periodFrom(precision, first);
  } catch {
    return null;
  }
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  LANGUAGES.map((language) =>
    new Date(Date.UTC(2024, month)).toLocaleDateString(language, { month: 'long', timeZone: 'UTC' }).toLowerCase(),
  ),
);

const SEASONS = [0, 1, 2, 3].map((at) => LABELS.map(({ seasons }) => (seasons[at] ?? '').toLowerCase()));
