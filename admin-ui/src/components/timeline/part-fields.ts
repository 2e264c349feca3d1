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
  if (typeof value !== 'string') return { type: 'text' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { type: 'date' };
  if (/^\d{4}-\d{2}-\d{2}T.+Z$/.test(value)) return { type: 'instant' };
  const words = [before, after].filter((word) => typeof word === 'string');
  const options = words.map((word) => ({ value: word, label: translate(`${resource}.${field}.${word}`, { _: word }) }));
  return { type: 'option', options };
}
