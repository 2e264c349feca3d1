import { unguarded } from '@knotenpunkt/shared';
import type { Cell } from '../../platform/tables/index.js';

/** A cell as the text somebody would have typed: what it is, is decided by the field it becomes. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return String(cell);
  return unguarded(cell).replaceAll('\0', '').trim();
}

/** A time that a table adds to a day is no part of what is imported. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** Postal codes and phone numbers are kept as numbers by spreadsheets: never `4.92E+11`. */
function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
