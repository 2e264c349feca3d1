import type { Position } from '@knotenpunkt/shared';
import { useGetList } from 'ra-core';

/** More than any person has, and more of an organisation than anybody reads here. */
const ALL = 200;

/** The positions of a person or at an organisation, those that have ended included. */
export function usePositions(filter: { personId: string } | { organisationId: string }) {
  return useGetList<Position>('positions', {
    filter,
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
}
