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

/** A mail address or phone number of which only the label was typed, a party of which only the role was chosen. */
function isEmptyLine(entry: unknown): boolean {
  return isObject(entry) && !entry.address && !entry.number && !entry.organisationId;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
