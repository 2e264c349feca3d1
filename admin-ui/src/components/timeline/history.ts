import type { FieldChange, HistoryEvent } from '@knotenpunkt/shared';
import { isBlank, sameValue } from '../record/conflict.js';
import { fieldAt, type DescribedField } from '../record/described-field.js';
import { formatEntry, formatValue, type FormatContext } from '../record/format-value.js';

/** A change of one field in words: "Ort: Musterau → Neumuster", "Schlagwörter: + Beratung". */
export interface ChangeInWords {
  field: string;
  label: string;
  /** Former and new value; empty where nothing stood or stands. Absent for lists. */
  before?: string;
  after?: string;
  /** Entries of a list that came and went. */
  added?: string[];
  removed?: string[];
}

/** The changes of an event in the order of the field list; what nobody changed is left out. */
export function changesInWords(
  changes: readonly FieldChange[],
  fields: readonly DescribedField[],
  context: FormatContext,
): ChangeInWords[] {
  const order = new Map(fields.map(({ path }, index) => [path, index]));
  return changes
    .filter(({ before, after }) => !sameValue(before, after))
    .sort((a, b) => (order.get(a.field) ?? order.size) - (order.get(b.field) ?? order.size))
    .map((change) => inWords(fieldAt(fields, change.field), change, context));
}

/** Ids of records that changes refer to, so that their names can be fetched at once. */
export function referencedIds(events: readonly HistoryEvent[], field: DescribedField): string[] {
  const values = events.flatMap((event) => event.changes.filter((change) => change.field === field.path));
  const ids = values.flatMap(({ before, after }) => [before, after]).filter((id) => typeof id === 'string');
  return [...new Set(ids)];
}

/** The verb of an event's kind: `updated` of `organisations.updated`. */
export function verbOf(kind: string): string {
  return kind.slice(kind.lastIndexOf('.') + 1);
}

/** The resource of an event's kind: `organisations` of `organisations.updated`. */
export function resourceOf(kind: string): string {
  return kind.slice(0, kind.lastIndexOf('.'));
}

/** What else an event is about, each by name once: a part often goes by the name of its whole, a link by those of its ends. */
export function besides({ subjects }: HistoryEvent, recordId: string): HistoryEvent['subjects'] {
  const own = subjects.find(({ id }) => id === recordId)?.name;
  const names = subjects.flatMap(({ name }) => name ?? []);
  const ends = new Set(names.flatMap((one) => names.map((other) => `${one} – ${other}`)));
  const seen = new Set([own]);
  return subjects.filter(({ id, name }) => {
    if (id === recordId || !name || ends.has(name) || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function inWords(field: DescribedField, { before, after }: FieldChange, context: FormatContext): ChangeInWords {
  const words = { field: field.path, label: field.label };
  if (!Array.isArray(before ?? after)) {
    return { ...words, before: formatValue(field, before, context), after: formatValue(field, after, context) };
  }
  const [old, now] = [before, after].map((list) => entries(field, list, context)) as [string[], string[]];
  return { ...words, added: now.filter((entry) => !old.includes(entry)), removed: old.filter((entry) => !now.includes(entry)) };
}

function entries(field: DescribedField, list: unknown, context: FormatContext): string[] {
  return isBlank(list) || !Array.isArray(list) ? [] : list.map((entry) => formatEntry(field, entry, context));
}
