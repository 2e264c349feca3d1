import type { Field, FieldType, FilterOperator, FilterScalar } from '@knotenpunkt/shared';
import { validate as isUuid } from 'uuid';
import { AppError } from '../errors/index.js';
import type { SqlValues } from './sql-values.js';

/** A declared field and the SQL expression that holds it. */
export interface Column {
  sql: string;
  field: Field;
}

type Value = FilterScalar | FilterScalar[];

const COMPARISONS: Partial<Record<FilterOperator, string>> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' };

const SQL_TYPES: Partial<Record<FieldType, string>> = {
  uuid: 'uuid',
  reference: 'uuid',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
};

/** What a column is compared and sorted by; of a date no more exact than known its earliest day. */
export function comparable({ sql, field }: Column): string {
  return field.type === 'partial_date' ? `(${sql} ->> 'from')` : sql;
}

/** The SQL condition of one leaf of a filter; the value has been checked against the field's type. */
export function conditionFor(stored: Column, op: FilterOperator, value: Value, values: SqlValues): string {
  const column = { ...stored, sql: comparable(stored) };
  switch (op) {
    case 'empty':
      return emptiness(stored, value);
    case 'in':
      return membership(column, value, values);
    case 'ne':
      return `${column.sql} IS DISTINCT FROM ${placeholder(column, single(column, value), values)}`;
    case 'contains':
      return `fold(${column.sql}) LIKE '%' || fold(${values.add(text(column, value))}) || '%'`;
    case 'starts':
      return `fold(${column.sql}) LIKE fold(${values.add(text(column, value))}) || '%'`;
    case 'has':
      return containment(column, value, values);
    default:
      if (value === null && op === 'eq') return `${column.sql} IS NULL`;
      return `${column.sql} ${COMPARISONS[op]} ${placeholder(column, single(column, value), values)}`;
  }
}

function membership(column: Column, value: Value, values: SqlValues): string {
  if (!Array.isArray(value)) throw mismatch(column);
  const list = value.map((entry) => checked(column, entry));
  return `${column.sql} = ANY(${values.add(list)}::${SQL_TYPES[column.field.type] ?? 'text'}[])`;
}

/** By what an entry of a list of objects is asked for. */
const KEY_OF_ENTRY: Partial<Record<FieldType, string>> = {
  email_list: 'address',
  phone_list: 'number',
  address_list: 'municipality',
};

function containment(column: Column, value: Value, values: SqlValues): string {
  const wanted = text(column, value);
  if (['text_list', 'party_list'].includes(column.field.type)) return `${values.add(wanted)}::text = ANY(${column.sql})`;
  const key = KEY_OF_ENTRY[column.field.type];
  return `EXISTS (SELECT FROM jsonb_array_elements(${column.sql}) AS entry WHERE lower(entry ->> '${key}') = lower(${values.add(wanted)}))`;
}

function emptiness({ sql, field }: Column, value: Value): string {
  if (typeof value !== 'boolean') throw mismatch({ sql, field });
  const empty =
    field.type === 'text_list' ? `${sql} = '{}'` : field.type.endsWith('_list') ? `${sql} = '[]'::jsonb` : `${sql} IS NULL`;
  return value ? empty : `NOT (${empty})`;
}

function single(column: Column, value: Value): FilterScalar {
  if (Array.isArray(value)) throw mismatch(column);
  return value;
}

function placeholder(column: Column, value: FilterScalar, values: SqlValues): string {
  return `${values.add(value === null ? null : checked(column, value))}::${SQL_TYPES[column.field.type] ?? 'text'}`;
}

function text(column: Column, value: Value): string {
  if (typeof value !== 'string' || value.includes('\0')) throw mismatch(column);
  return value;
}

/** Checks one value against the field's type, so that PostgreSQL never meets one it cannot read. */
function checked(column: Column, value: FilterScalar): FilterScalar {
  const valid = {
    uuid: () => typeof value === 'string' && isUuid(value),
    reference: () => typeof value === 'string' && isUuid(value),
    number: () => typeof value === 'number' && Number.isFinite(value),
    boolean: () => typeof value === 'boolean',
    date: () => typeof value === 'string' && isDay(value),
    partial_date: () => typeof value === 'string' && isDay(value),
    instant: () =>
      typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
  }[column.field.type as string];
  if (valid ? !valid() : typeof value !== 'string' || value.includes('\0')) throw mismatch(column);
  return value;
}

/** PostgreSQL takes offsets of less than 16 hours. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-5]):\d{2}))?$/;

/** Reads YYYY-MM-DD strictly: 31 February is not a day, and there was no year 0. */
export function isDay(value: string): boolean {
  const instant = Date.parse(`${value}T00:00:00Z`);
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

function mismatch({ field }: Column): AppError {
  return new AppError('invalid_filter', { values: { field: field.name } });
}
