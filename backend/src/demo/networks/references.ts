/**
 * The values of a record with the ids of other records in place of their keys.
 * @throws Error where a key names no record
 */
export function resolved<Values>(values: Values, ids: ReadonlyMap<string, string>): Values {
  return resolvedAt(values, ids, false) as Values;
}

function resolvedAt(value: unknown, ids: ReadonlyMap<string, string>, isKey: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolvedAt(entry, ids, isKey));
  if (isKey && typeof value === 'string') return idOf(value, ids);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, held]) => [field, resolvedAt(held, ids, /Ids?$/.test(field))]));
}

function idOf(key: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The document tells nothing of ${key} so far`);
  return id;
}
