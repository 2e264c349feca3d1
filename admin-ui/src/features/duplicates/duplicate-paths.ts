import { MATCHED_RESOURCES, type MatchedResource } from '@knotenpunkt/shared/duplicates';

export const PATH = '/dubletten';

/** Whether records of a kind are compared with their like. */
export function isMatched(resource: string): resource is MatchedResource {
  return (MATCHED_RESOURCES as readonly string[]).includes(resource);
}

interface Pair {
  resource: MatchedResource;
  one: { id: string };
  other: { id: string };
}

/** Where two records stand side by side; the first one is kept unless somebody turns them round. */
export const comparePath = ({ resource, one, other }: Pair): string => `${PATH}/${resource}/${one.id}/${other.id}`;
