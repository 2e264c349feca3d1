import type { Relationship } from '@knotenpunkt/shared';
import { useGetList } from 'ra-core';
import { useMemo } from 'react';
import { hasEnded } from '../../components/record/period.js';
import { RESOURCE } from './relationship-layout.js';
import { seenBy, type SeenRelationship } from './relationship-roles.js';

/** More than any record has. */
const ALL = 500;

/** What a record is to others, as it sees it: by name, those that are over at the end. */
export function useRelationships(id: string): { seen: SeenRelationship[] | undefined; error: unknown } {
  const { data, error } = useGetList<Relationship>(RESOURCE, {
    filter: { where: { or: ['fromId', 'toId'].map((field) => ({ field, op: 'eq', value: id })) } },
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
  const seen = useMemo(() => data?.map((relationship) => seenBy(id, relationship)).sort(inOrder), [data, id]);
  return { seen, error };
}

function inOrder(one: SeenRelationship, other: SeenRelationship): number {
  const over = [one, other].map(({ relationship }) => Number(hasEnded(relationship)));
  return (over[0] ?? 0) - (over[1] ?? 0) || one.other.name.localeCompare(other.other.name, 'de');
}
