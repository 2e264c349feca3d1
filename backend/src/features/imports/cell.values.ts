import {
  contactFrom,
  CUSTOM_TEXT_MAX_LENGTH,
  listFrom,
  partialDateFrom,
  type DateOrder,
  type Field,
  type FieldType,
  type PartialDate,
} from '@knotenpunkt/shared';
import { isEmail, isURL, isUUID } from 'class-validator';
import type { OptionWords } from './option.words.js';

/** What a text is as the value of a field, or the code of what is wrong with it. */
export type CellValue = { value: unknown } | { error: string };

/** A column as its cells are read. */
export interface CellField {
  field: Field;
  /** Values of an option by what they may be called. */
  words: OptionWords;
  dateOrder: DateOrder;
}

/** Reads a text that is not empty as the value of a field. */
export function cellValue(text: string, column: CellField): CellValue {
  return READERS[column.field.type](text, column);
}

type Reader = (text: string, column: CellField) => CellValue;

const READERS: Record<FieldType, Reader> = {
  text: shortText,
  long_text: boundedText,
  url,
  option: (text, { words }) => given(words.valueOf(text), 'unknown_value'),
  boolean: (text) => given(BOOLEANS.get(text.toLowerCase()), 'not_a_boolean'),
  number: (text) => given(numberFrom(text), 'not_a_number'),
  date: (text, { dateOrder }) => given(dayFrom(text, dateOrder), 'not_a_date'),
  partial_date: (text, { dateOrder }) => given(dateFrom(text, dateOrder), 'not_a_date'),
  text_list: (text, { field }) => list(listFrom(text), field),
  reference_list: (text, { field }) => list(listFrom(text), field),
  topic_list: (text, { field }) => list(listFrom(text), field),
  email_list: emails,
  phone_list: phones,
  uuid: (text) => (isUUID(text) ? { value: text.toLowerCase() } : { error: 'invalid' }),
  reference: (text) => ({ value: text.replace(/\s+/g, ' ') }),
  party_list: () => ({ error: 'invalid' }),
  address_list: () => ({ error: 'invalid' }),
  instant: () => ({ error: 'invalid' }),
  custom: () => ({ error: 'invalid' }),
};

const BOOLEANS = new Map<string, boolean>([
  ...['ja', 'j', 'yes', 'y', 'true', 'wahr', 'x', '1'].map((word) => [word, true] as const),
  ...['nein', 'n', 'no', 'false', 'falsch', '0', '-'].map((word) => [word, false] as const),
]);

function given<T>(value: T | null | undefined, error: string): CellValue {
  return value === null || value === undefined ? { error } : { value };
}

/** Fields of texts that are mail addresses are called so. */
const MAIL_FIELD = /email$/i;

function shortText(text: string, column: CellField): CellValue {
  const line = text.replace(/\s+/g, ' ');
  if (MAIL_FIELD.test(column.field.name)) return mail(line, column.field);
  return boundedText(line, column);
}

function boundedText(text: string, { field: { maxLength = CUSTOM_TEXT_MAX_LENGTH } }: CellField): CellValue {
  return text.length > maxLength ? { error: 'too_long' } : { value: text };
}

/** Outlook and address books write `mailto:` and names around addresses. */
function mail(text: string, { maxLength = 254 }: Field): CellValue {
  const address = (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '').trim();
  return isEmail(address) && address.length <= maxLength ? { value: address } : { error: 'not_an_email' };
}

function url(text: string, column: CellField): CellValue {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!isURL(address, { protocols: ['http', 'https'], require_protocol: true })) return { error: 'not_a_url' };
  return boundedText(address, column);
}

function list(entries: readonly string[], { maxLength = Infinity, maxItems = Infinity }: Field): CellValue {
  const values = [...new Set(entries)];
  if (values.length > maxItems) return { error: 'too_many' };
  return values.some((value) => value.length > maxLength) ? { error: 'too_long' } : { value: values };
}

function emails(text: string, { field }: CellField): CellValue {
  const entries = listFrom(text).map(contactFrom);
  if (entries.some(({ value }) => 'error' in mail(value, field))) return { error: 'not_an_email' };
  if (entries.length > (field.maxItems ?? Infinity)) return { error: 'too_many' };
  return { value: entries.map(({ value, label }) => ({ address: value.replace(/^mailto:/i, ''), label })) };
}

function phones(text: string, { field }: CellField): CellValue {
  const entries = listFrom(text.replaceAll('\n', ';')).map(contactFrom);
  if (entries.some(({ value }) => value.length > (field.maxLength ?? Infinity))) return { error: 'too_long' };
  if (entries.length > (field.maxItems ?? Infinity)) return { error: 'too_many' };
  return { value: entries.map(({ value, label }) => ({ number: value, label })) };
}

/**
 * Reads `1.234,5`, `1234,5`, `1,234.5` and `1234.5`: the last of point and comma separates the fraction, unless three digits follow the
 * only point, which German tables write for thousands.
 */
export function numberFrom(text: string): number | null {
  const plain = text.replace(/[\s\u00a0'’]/g, '');
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return /^[+-]?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/** A day, however it is written; only with slashes the order of its parts is in doubt. */
export function dayFrom(text: string, order: DateOrder): string | null {
  const date = dateFrom(text, order);
  return date?.precision === 'day' && date.from === date.until ? date.from : null;
}

/** A date no more exact than it is written. A time of day is left out, years of two digits are those of living memory. */
export function dateFrom(text: string, order: DateOrder): PartialDate | null {
  const [day = text] = text.split(/(?<=\d)[T ,]+\d{1,2}:\d{2}/);
  return partialDateFrom(expanded(ordered(day.trim(), order)));
}

function ordered(text: string, order: DateOrder): string {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text) ?? [];
  if (!first || !second || !year) return text;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return `${day}.${month}.${year}`;
}

/** Years of two digits up to this one are of this century. */
const PIVOT = 49;

function expanded(text: string): string {
  return text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{2})$/, (_, day: string, month: string, year: string) => {
    return `${day}.${month}.${Number(year) <= PIVOT ? 20 : 19}${year}`;
  });
}
