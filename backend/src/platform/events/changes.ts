import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from '@knotenpunkt/shared';

/** What differs between two states of a record, over the given fields, in their order. */
export function changesBetween<T extends object>(before: T, after: T, fields: readonly (keyof T & string)[]): FieldChange[] {
  return fields
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
