import type { Field } from './field.js';

/** Reads `maxLength` of a field, so that a limit stands once, in the field list. */
export function limitOf<const F extends readonly Field[]>(fields: F) {
  return (name: F[number]['name']): number => required(fields, name).maxLength ?? Infinity;
}

/** Reads `maxItems` of a list field. */
export function itemsOf<const F extends readonly Field[]>(fields: F) {
  return (name: F[number]['name']): number => required(fields, name).maxItems ?? Infinity;
}

function required(fields: readonly Field[], name: string): Field {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`No field ${name}`);
  return field;
}
