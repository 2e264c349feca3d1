import type { SearchHit } from '@knotenpunkt/shared';

/** What was found of one kind. */
export interface HitGroup {
  resource: string;
  /** How many were found in all, of which the best are here. */
  total: number;
  hits: SearchHit[];
}

/** Hits by their kind; the kind with the best hit comes first. */
export function hitGroups(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const group = groups.get(hit.resource) ?? { resource: hit.resource, total: hit.total, hits: [] };
    group.hits.push(hit);
    groups.set(hit.resource, group);
  }
  return [...groups.values()];
}
