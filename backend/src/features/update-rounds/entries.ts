import {
  ASKABLE,
  type Asked,
  type AskedEntry,
  type AskedRecord,
  type AskedValue,
  type AskedValues,
  type Field,
} from '@knotenpunkt/shared';
import { isDeepStrictEqual } from 'node:util';

/** What the form holds, by the names of its fields. */
export type Entries = Readonly<Record<string, string>>;

/** Prefixes of the names of a record's fields in the form. */
export const PREFIX: Record<AskedRecord, string> = { organisations: 'o', persons: 'p', positions: 'f' };

/** Whether somebody is still there. Their function may be another. */
export const STAYS = ['stays', 'other', 'left'] as const;
export type Stay = (typeof STAYS)[number];

/** What is asked of somebody new, in the order it is asked. */
export const NEWCOMER_FIELDS = ['firstName', 'lastName', 'function', 'email', 'phone'] as const;

/** Empty lines below a list, for what is new. */
const SPARE_LINES = 2;

/** The property of an entry of a list that is asked for; labels stay with their entry. */
const PART_OF: Partial<Record<Field['type'], 'address' | 'number'>> = { email_list: 'address', phone_list: 'number' };

/** The values that are asked of a record, with the fields they belong to; null where it is not asked at all. */
export function askedOf(asked: Asked, record: AskedRecord): AskedValues | null {
  if (record === 'organisations') return asked.organisation;
  return record === 'persons' ? asked.person : (asked.position?.values ?? null);
}

/** Mail and phone are asked once: where they are, and of the person where they are nowhere. */
export function fieldsAsked(asked: Asked, record: AskedRecord): readonly Field[] {
  if (askedOf(asked, record) === null) return [];
  return ASKABLE[record].filter(({ name }) => !isElsewhere(asked, record, name));
}

function isElsewhere(asked: Asked, record: AskedRecord, name: string): boolean {
  if (record === 'organisations' || (name !== 'email' && name !== 'phone')) return false;
  const [ofPerson, ofPosition] = [asked.person?.[name] ?? null, asked.position?.values[name] ?? null];
  return record === 'persons' ? ofPerson === null && ofPosition !== null : ofPosition === null;
}

/** Names of the lines of a list in the form: those there are, and some spare ones. */
export function linesOf(name: string, value: AskedValue, { maxItems = Infinity }: Field): string[] {
  const count = Math.min((Array.isArray(value) ? value.length : 0) + SPARE_LINES, maxItems);
  return Array.from({ length: count }, (_, line) => `${name}.${line}`);
}

/** The form as it lies before somebody who has not touched it. */
export function freshEntries(asked: Asked): Entries {
  const entries: Record<string, string> = {};
  for (const record of RECORDS) {
    const values = askedOf(asked, record) ?? {};
    for (const field of fieldsAsked(asked, record))
      Object.assign(entries, written(`${PREFIX[record]}.${field.name}`, field, values[field.name] ?? null));
  }
  asked.colleagues.forEach((colleague, at) => {
    entries[`c.${at}.stay`] = 'stays';
    if (!colleague.self) entries[`c.${at}.function`] = colleague.function ?? '';
  });
  return entries;
}

const RECORDS: readonly AskedRecord[] = ['organisations', 'persons', 'positions'];

function written(name: string, field: Field, value: AskedValue): Record<string, string> {
  if (!isList(field)) return { [name]: typeof value === 'string' ? value : '' };
  const entries = Array.isArray(value) ? value : [];
  return Object.fromEntries(linesOf(name, value, field).map((line, at) => [line, entries[at] ? partOf(entries[at]) : '']));
}

/** Of what a browser sent, what this form asks; everything else is left behind. */
export function knownEntries(asked: Asked, sent: Entries): Entries {
  const names = [
    ...Object.keys(freshEntries(asked)),
    ...asked.colleagues.flatMap((_, at) => NEWCOMER_FIELDS.map((field) => `c.${at}.new.${field}`)),
    ...NEWCOMER_FIELDS.map((field) => `n.${field}`),
    'remark',
  ];
  return Object.fromEntries(names.map((name) => [name, sent[name] ?? '']));
}

/** A field with another value than was shown. */
export interface Correction {
  record: AskedRecord;
  field: string;
  before: AskedValue;
  after: AskedValue;
  /** The names in the form, of a list of each of its entries. */
  names: string[];
}

/** What was corrected of the fields that were asked. */
export function corrections(asked: Asked, entries: Entries): Correction[] {
  return RECORDS.flatMap((record) =>
    fieldsAsked(asked, record).flatMap((field) => {
      const name = `${PREFIX[record]}.${field.name}`;
      const before = askedOf(asked, record)?.[field.name] ?? null;
      const { value: after, names } = readValue(name, field, before, entries);
      return isSame(before, after) ? [] : [{ record, field: field.name, before, after, names }];
    }),
  );
}

function readValue(name: string, field: Field, before: AskedValue, entries: Entries): { value: AskedValue; names: string[] } {
  if (!isList(field)) return { value: textOf(field, entries[name] ?? ''), names: [name] };
  const filled = linesOf(name, before, field)
    .map((line, at) => ({ line, text: (entries[line] ?? '').trim(), label: labelAt(before, at) }))
    .filter(({ text }) => text !== '');
  const part = PART_OF[field.type];
  const value = filled.map(({ text, label }): AskedEntry =>
    part === 'number' ? { number: text, label } : { address: text, label },
  );
  return { value, names: filled.map(({ line }) => line) };
}

/** An address of the web may be entered as people write it. */
function textOf({ type }: Field, entered: string): string | null {
  const text = entered.trim();
  if (text === '') return null;
  return type === 'url' && !/^[a-z]+:\/\//i.test(text) ? `https://${text}` : text;
}

const isList = ({ type }: Field): boolean => PART_OF[type] !== undefined;

const partOf = (entry: AskedEntry): string => ('address' in entry ? entry.address : entry.number);

const labelAt = (value: AskedValue, at: number): string | null => (Array.isArray(value) ? (value[at]?.label ?? null) : null);

/** Whether two values say the same; an empty list and none are no difference. */
export function isSame(one: AskedValue, other: AskedValue): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other));
}

function comparable(value: AskedValue): unknown {
  if (Array.isArray(value)) return value.map((entry) => [partOf(entry), entry.label ?? null]);
  return value ?? null;
}
