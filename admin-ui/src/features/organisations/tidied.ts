import type { Values } from '../../components/record/conflict.js';

interface Line {
  address?: string;
  number?: string;
}

/** What is sent: texts without blanks around them, lists without empty lines. */
export function tidied(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, tidy(value)]));
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.map(tidy).filter((entry) => entry !== null && !isEmptyLine(entry));
  return isLine(value) ? { ...value, ...(value.address && { address: value.address.trim() }) } : value;
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && ('address' in value || 'number' in value);
}

function isEmptyLine(value: unknown): boolean {
  return isLine(value) && !value.address?.trim() && !value.number?.trim();
}
