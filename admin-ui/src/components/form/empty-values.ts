import type { Field } from '@knotenpunkt/shared';
import type { Values } from '../record/conflict.js';

/** The values of a record nobody has filled in yet. */
export function emptyValues(fields: readonly Field[]): Values {
  const empty = fields
    .filter((field) => !field.readOnly)
    .map(({ name, type }) => [name, type.endsWith('_list') ? [] : type === 'custom' ? {} : null]);
  return Object.fromEntries(empty) as Values;
}
