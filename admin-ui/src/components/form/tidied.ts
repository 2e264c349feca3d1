import type { Values } from '../record/conflict.js';

/** What is sent: texts without blanks around them, lists without empty lines. */
export function tidied(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, tidy(value)]));
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.map(tidy).filter((entry) => entry !== null && !isEmptyLine(entry));
  return isObject(value) ? tidied(value) : value;
}

/** Without any of these an entry of a list says nothing. */
const TELLING = ['address', 'number', 'organisationId', 'street', 'postalCode', 'municipality'];

/** A mail address or phone number of which only the label was typed, an address or a party of which only the kind was chosen. */
function isEmptyLine(entry: unknown): boolean {
  return isObject(entry) && TELLING.every((part) => !entry[part]);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
