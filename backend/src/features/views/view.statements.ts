import type { Filter, ViewInput } from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';
import { FilterCompiler, SqlValues, type Listing } from '../../platform/listing/index.js';
import type { ListedResource } from '../../platform/resources/index.js';

/**
 * Sees to it that a view can be shown.
 * @throws AppError naming the field of the filter, the order or the columns that the resource does not have
 */
export function checkView(listing: Listing, { filter, sort, columns }: ViewInput): void {
  const compiler = new FilterCompiler(listing, new SqlValues());
  compiler.where(filter);
  compiler.orderBy(sort ? { field: sort.field, descending: sort.order === 'DESC' } : null);
  const names = listing.fields.map((field) => field.name);
  const unknown = (columns ?? []).flatMap((name, index) => (names.includes(name) ? [] : [`columns.${index}`]));
  if (unknown.length > 0) {
    throw new AppError('invalid_input', { fields: unknown.map((path) => ({ path, code: 'unknown_value' })) });
  }
}

/** One statement that answers how many records each filter lets through, as the array `counts`. */
export function countEach(
  resource: ListedResource,
  listing: Listing,
  filters: readonly Filter[],
): { sql: string; values: unknown[] } {
  const values = new SqlValues();
  const counts = filters.map((filter) => {
    const where = new FilterCompiler(listing, values).where(filter);
    return `(SELECT count(*)::int FROM ${resource.table} WHERE ${where})`;
  });
  return { sql: `SELECT ARRAY[${counts.join(', ')}]::int[] AS counts`, values: values.list };
}

/** Whether the filter still names fields that exist; an own field may have been archived since. */
export function stillApplies(listing: Listing, filter: Filter): boolean {
  try {
    new FilterCompiler(listing, new SqlValues()).where(filter);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
