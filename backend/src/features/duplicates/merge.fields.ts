import { isDeepStrictEqual } from 'node:util';
import {
  customFieldName,
  mergedFields,
  type CustomValues,
  type FieldChange,
  type FieldChoice,
  type Field,
  type MatchedResource,
} from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';

/** Columns of a record by the names of its fields. */
export type Columns = Readonly<Record<string, unknown>>;

/** A field in which two records differ, and how the one that is kept gets it unless somebody chooses otherwise. */
export interface DifferingField {
  name: string;
  choice: FieldChoice;
  choices: FieldChoice[];
}

/** Own fields of the region are named so. */
const OWN = customFieldName('');

/** The image an organisation shows, among its files, and who allowed it: kept in two columns, chosen as one. */
const LOGO = 'logo';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What a record has under a field, the region's own ones included. */
function valueOf(columns: Columns, name: string): unknown {
  if (name === LOGO) return logoOf(columns);
  if (!name.startsWith(OWN)) return columns[name] ?? null;
  return (columns.custom as CustomValues | undefined)?.[name.slice(OWN.length)] ?? null;
}

/** As the record is stored, and as it is answered. */
function logoOf({ logo = null, logoFileId: fileId, logoPermission: permission }: Columns): unknown {
  return fileId ? { fileId, permission } : logo;
}

/** Names of what is chosen among: the declared fields, own ones that either record has, and the logo. */
function namesOf(resource: MatchedResource, kept: Columns, absorbed: Columns): string[] {
  const own = [kept, absorbed].flatMap(({ custom }) => Object.keys((custom as CustomValues | undefined) ?? {}));
  const declared = mergedFields(resource).flatMap(({ name, type }) =>
    type === 'custom' ? [...new Set(own)].sort().map((key) => customFieldName(key)) : [name],
  );
  return resource === 'organisations' ? [...declared, LOGO] : declared;
}

/** Where two records differ: lists take the entries of both, what the kept one lacks comes from the other. */
export function differences(resource: MatchedResource, kept: Columns, absorbed: Columns): DifferingField[] {
  return namesOf(resource, kept, absorbed).flatMap((name) => {
    const [mine, theirs] = [valueOf(kept, name), valueOf(absorbed, name)];
    if (isDeepStrictEqual(mine, theirs) || isEmpty(theirs)) return [];
    const choices: FieldChoice[] =
      Array.isArray(mine) && Array.isArray(theirs) ? ['kept', 'absorbed', 'both'] : ['kept', 'absorbed'];
    return [{ name, choices, choice: choices.includes('both') ? 'both' : isEmpty(mine) ? 'absorbed' : 'kept' }];
  });
}

/**
 * What the choices change in the kept record, field by field.
 * @throws AppError `invalid_input` for a field that does not exist, cannot be joined or would become too long
 */
export function chosenChanges(
  resource: MatchedResource,
  kept: Columns,
  absorbed: Columns,
  choices: Readonly<Record<string, FieldChoice>>,
): FieldChange[] {
  const names = namesOf(resource, kept, absorbed);
  return Object.entries(choices).flatMap(([field, choice]) => {
    if (!names.includes(field) || !['kept', 'absorbed', 'both'].includes(choice)) throw refused(field, 'unknown_value');
    const before = valueOf(kept, field);
    const after =
      choice === 'kept'
        ? before
        : choice === 'absorbed'
          ? valueOf(absorbed, field)
          : joined(field, before, valueOf(absorbed, field));
    const most = limitOf(resource, field);
    if (Array.isArray(after) && most !== undefined && after.length > most) throw refused(field, 'too_many');
    return isDeepStrictEqual(before, after) ? [] : [{ field, before, after }];
  });
}

const limitOf = (resource: MatchedResource, field: string): number | undefined =>
  mergedFields(resource).find(({ name }: Field) => name === field)?.maxItems;

const refused = (field: string, code: string): AppError =>
  new AppError('invalid_input', { fields: [{ path: `choices.${field}`, code }] });

function joined(field: string, mine: unknown, theirs: unknown): unknown[] {
  if (!Array.isArray(mine) || !Array.isArray(theirs)) throw refused(field, 'invalid');
  return [...(mine as unknown[]), ...without(theirs as unknown[], mine as unknown[])];
}

const without = (list: readonly unknown[], others: readonly unknown[]): unknown[] =>
  list.filter((entry) => !others.some((other) => isDeepStrictEqual(entry, other)));

/**
 * What takes the changes of a merging back in a record that may have been edited since: a value edited since stays, of a list only
 * what the merging added goes.
 */
export function takenBack(current: Columns, changes: readonly FieldChange[]): FieldChange[] {
  return changes.flatMap((change) => {
    const now = valueOf(current, change.field);
    const back = valueTakenBack(now, change);
    return isDeepStrictEqual(now, back) ? [] : [{ field: change.field, before: now, after: back }];
  });
}

function valueTakenBack(now: unknown, { before, after }: FieldChange): unknown {
  if (isDeepStrictEqual(now, after)) return before;
  return Array.isArray(now) ? listTakenBack(now, before, after) : now;
}

/**
 * The changes of a later merging into the same record, as if an earlier one, now taken back, had never been: what it found there, and
 * in lists what it left.
 */
export function rebased(later: readonly FieldChange[], earlier: readonly FieldChange[]): FieldChange[] {
  return later.map((change) => {
    const same = earlier.find(({ field }) => field === change.field);
    if (!same) return change;
    const after = Array.isArray(change.after) ? valueTakenBack(change.after, same) : change.after;
    return { field: change.field, before: valueTakenBack(change.before, same), after };
  });
}

function listTakenBack(now: readonly unknown[], before: unknown, after: unknown): unknown[] {
  const [earlier, merged] = [before, after].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const left = without(now, without(merged ?? [], earlier ?? []));
  return [...left, ...without(without(earlier ?? [], merged ?? []), left)];
}

/** The columns that some changes set. */
export function columnsOfChanges(current: Columns, changes: readonly FieldChange[]): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const { field, after } of changes) {
    if (field === LOGO) Object.assign(columns, logoColumns(after as Logo | null));
    else if (!field.startsWith(OWN)) columns[field] = after;
    else columns.custom = withOwn((columns.custom ?? current.custom ?? {}) as CustomValues, field.slice(OWN.length), after);
  }
  return columns;
}

interface Logo {
  fileId: string;
  permission: string;
}

const logoColumns = (logo: Logo | null): Record<string, unknown> => ({
  logoFileId: logo?.fileId ?? null,
  logoPermission: logo?.permission ?? null,
});

/** What histories tell: an image is looked at. */
export const toldChanges = (changes: readonly FieldChange[]): FieldChange[] => changes.filter(({ field }) => field !== LOGO);

function withOwn(custom: CustomValues, key: string, value: unknown): Record<string, unknown> {
  const others = Object.entries(custom).filter(([name]) => name !== key);
  return Object.fromEntries(value === null || value === undefined ? others : [...others, [key, value]]);
}
