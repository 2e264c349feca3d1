import type { Field } from '@knotenpunkt/shared/fields';

export type Values = Readonly<Record<string, unknown>>;

/** One record as two people see it, and where both began. */
export interface Conflict {
  base: Values;
  mine: Values;
  theirs: Values;
}

/** Who changed a field since both began from the same record. */
export type ChangedBy = 'me' | 'them' | 'both';

/** One field two people see differently. */
export interface Difference {
  /** Field name; an own field of the region is `custom.<key>`. */
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  changedBy: ChangedBy;
}

export type Choice = 'mine' | 'theirs';

/** Compares field by field what I typed and what was saved meanwhile with where both began. */
export function differences(fields: readonly Field[], base: Values, mine: Values, theirs: Values): Difference[] {
  const [b, m, t] = [base, mine, theirs].map((values) => flatten(fields, values)) as [Values, Values, Values];
  return [...new Set([...Object.keys(b), ...Object.keys(m), ...Object.keys(t)])].flatMap((field) => {
    const changedBy = whoChanged(b[field], m[field], t[field]);
    return changedBy ? [{ field, base: b[field], mine: m[field], theirs: t[field], changedBy }] : [];
  });
}

/** What is proposed: a change only one side made. Where both changed a field, the person decides. */
export function proposedChoices(found: readonly Difference[]): Record<string, Choice> {
  return Object.fromEntries(
    found.flatMap(({ field, changedBy }) => (changedBy === 'both' ? [] : [[field, changedBy === 'me' ? 'mine' : 'theirs']])),
  );
}

/** The record to save on top of `theirs`. Fields without a choice stay as they stand now. */
export function merge<T extends Values>(theirs: T, found: readonly Difference[], choices: Record<string, Choice>): T {
  return withValues(theirs, Object.fromEntries(found.map((d) => [d.field, choices[d.field] === 'mine' ? d.mine : d.theirs])));
}

/** `record` with some values replaced; `custom.<key>` reaches into the own fields. */
export function withValues<T extends Values>(record: T, values: Values): T {
  const result: Record<string, unknown> = { ...record };
  for (const [path, value] of Object.entries(values)) {
    const key = customKey(path);
    if (key === undefined) result[path] = value;
    else result.custom = withKey(result.custom, key, value);
  }
  return result as T;
}

/** The values among `fields` in which `after` differs from `before`. */
export function changedValues(fields: readonly Field[], before: Values, after: Values): Values {
  const [b, a] = [flatten(fields, before), flatten(fields, after)];
  const names = new Set([...Object.keys(b), ...Object.keys(a)]);
  return Object.fromEntries([...names].filter((name) => !sameValue(b[name], a[name])).map((name) => [name, a[name]]));
}

/** The value at a field's path. */
export function valueAt(record: Values, path: string): unknown {
  const key = customKey(path);
  return key === undefined ? record[path] : asObject(record.custom)[key];
}

/** Nothing written is nothing written, whether it is null, an empty text, an empty list or absent. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  return stable(one) === stable(other);
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function customKey(path: string): string | undefined {
  return path.startsWith('custom.') ? path.slice('custom.'.length) : undefined;
}

function whoChanged(base: unknown, mine: unknown, theirs: unknown): ChangedBy | undefined {
  if (sameValue(mine, theirs)) return undefined;
  if (sameValue(base, theirs)) return 'me';
  return sameValue(base, mine) ? 'them' : 'both';
}

function flatten(fields: readonly Field[], values: Values): Values {
  const editable = fields.filter((field) => !field.readOnly);
  return Object.fromEntries(
    editable.flatMap(({ name, type }) =>
      type === 'custom'
        ? Object.entries(asObject(values[name])).map(([key, value]) => [`custom.${key}`, value])
        : [[name, values[name]]],
    ),
  );
}

function withKey(custom: unknown, key: string, value: unknown): Record<string, unknown> {
  const { [key]: _replaced, ...others } = asObject(custom);
  return isBlank(value) ? others : { ...others, [key]: value };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The same text for equal values, whatever order an object's keys have; absent and null are one. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([, inner]) => !isBlank(inner));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
