import type { RecordChange } from '@knotenpunkt/shared';
import type { QueryKey } from '@tanstack/react-query';

/**
 * Whether what is kept under `queryKey` may look different after `change`. Keys of ra-core are
 * `[resource, method, params]`; those about another single record stay as they are. The
 * region somebody works in is kept as `region`, apart from the administrator's `regions`.
 */
export function touches(change: RecordChange, queryKey: QueryKey): boolean {
  const [resource, , params] = queryKey;
  if (resource === 'today') return true;
  if (resource !== change.resource && !(resource === 'region' && change.resource === 'regions')) return false;
  if (change.id === null) return true;
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined;
  return id === undefined || String(id) === change.id;
}
