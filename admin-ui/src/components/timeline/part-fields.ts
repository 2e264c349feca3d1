import type { FieldChange } from '@knotenpunkt/shared';
import type { DescribedField, Translate } from '../record/described-field.js';

/** Changes of a part but of whom it belongs to: those records stand beside the event. */
export function withoutReferences(changes: readonly FieldChange[]): FieldChange[] {
  return changes.filter(({ field }) => !field.endsWith('Id'));
}

/**
 * The fields of a part (a seat, a position) as far as the changes to it tell: the history of the whole shows them, and knows
 * only its own.
 */
export function partFields(resource: string, changes: readonly FieldChange[], translate: Translate): DescribedField[] {
  return withoutReferences(changes).map((change) => ({
    path: change.field,
    label: translate(`${resource}.fields.${change.field}`, { _: translate('timeline.field') }),
    ...typeOf(resource, change, translate),
    operators: [],
    sortable: false,
    required: false,
    readOnly: true,
  }));
}

type Typed = Pick<DescribedField, 'type' | 'options'>;

function typeOf(resource: string, { field, before, after }: FieldChange, translate: Translate): Typed {
  const value = after ?? before;
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return { type: 'number' };
  const roles = [before, after].flatMap(rolesIn);
  if (roles.length > 0) return { type: 'party_list', options: optionsOf(resource, field, roles, translate) };
  if (typeof value !== 'string') return { type: 'text' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { type: 'date' };
  if (/^\d{4}-\d{2}-\d{2}T.+Z$/.test(value)) return { type: 'instant' };
  const words = [before, after].filter((word) => typeof word === 'string');
  return { type: 'option', options: optionsOf(resource, field, words, translate) };
}

/** The roles named in a list of parties. */
function rolesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => (isPlayed(entry) ? entry.role : []));
}

function isPlayed(entry: unknown): entry is { role: string } {
  return typeof entry === 'object' && entry !== null && 'role' in entry && typeof entry.role === 'string';
}

function optionsOf(resource: string, field: string, words: readonly string[], translate: Translate) {
  return words.map((word) => ({ value: word, label: translate(`${resource}.${field}.${word}`, { _: word }) }));
}
