import type { Lineage, LineageType } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data/api.js';

export const RESOURCE = 'lineage-links';

/** How a record came about. Kept under the name of the links, so that it is read again when one of them changes. */
export function useLineage(type: LineageType, id: string) {
  return useQuery({
    queryKey: [RESOURCE, 'around', `${type} ${id}`],
    queryFn: ({ signal }) => request<Lineage>(`/lineage?type=${type}&id=${id}`, { signal }),
  });
}

/** The records whose sources a lineage shows: those its steps stand at, and the links between them. */
export function recordsOf({ steps, links }: Lineage): string[] {
  return [...steps.map(({ at }) => at.id), ...links.map(({ id }) => id)];
}
