import type { Filter } from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';
import { isDay } from './conditions.js';

/** A request for a page of records, in the dialect of ra-data-simple-rest. */
export interface ListQuery {
  filter: Filter;
  /** First and last row wanted, counted from 0, both included. */
  first: number;
  last: number;
  sort: { field: string; descending: boolean } | null;
}

/** Most rows of one page. */
const MAX_PAGE = 1_000;

type RawQuery = Partial<Record<'filter' | 'range' | 'sort', string>>;

/** Reads `filter={…}`, `range=[0,24]` and `sort=["name","ASC"]`. */
export function parseListQuery(raw: RawQuery): ListQuery {
  const [first, last] = parseRange(raw.range);
  return { filter: parseFilter(raw.filter), first, last, sort: parseSort(raw.sort) };
}

/**
 * Reads `asOf=2024-05-01`; null where the present is meant.
 * @throws AppError `invalid_input` where there is no such day
 */
export function parseAsOf({ asOf }: { asOf?: string | null }): string | null {
  if (asOf === undefined || asOf === null) return null;
  if (!isDay(asOf)) throw new AppError('invalid_input', { fields: [{ path: 'asOf', code: 'invalid' }] });
  return asOf;
}

function parseRange(text: string | undefined): [number, number] {
  if (text === undefined) return [0, 24];
  const range = parseJson(text, 'invalid_range');
  if (!Array.isArray(range) || range.length !== 2 || !range.every(Number.isSafeInteger)) throw new AppError('invalid_range');
  const [first, last] = range as [number, number];
  if (first < 0 || last < first || last - first >= MAX_PAGE) throw new AppError('invalid_range', { values: { limit: MAX_PAGE } });
  return [first, last];
}

function parseSort(text: string | undefined): ListQuery['sort'] {
  if (text === undefined) return null;
  const sort = parseJson(text, 'unknown_sort_field');
  if (!Array.isArray(sort) || typeof sort[0] !== 'string') throw new AppError('unknown_sort_field', { values: { field: text } });
  return { field: sort[0], descending: String(sort[1] ?? 'ASC').toUpperCase() === 'DESC' };
}

function parseFilter(text: string | undefined): Filter {
  if (text === undefined) return {};
  const filter = parseJson(text, 'invalid_filter');
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw new AppError('invalid_filter');
  return filter as Filter;
}

function parseJson(text: string, code: 'invalid_filter' | 'invalid_range' | 'unknown_sort_field'): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError(code, { cause });
  }
}
