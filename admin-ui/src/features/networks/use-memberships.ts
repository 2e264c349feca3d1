import type { Membership } from '@knotenpunkt/shared';
import { useGetList } from 'ra-core';

/** More than any network has. */
const ALL = 1_000;

/** Everybody who belongs or belonged to a network, by name. */
export function useMemberships(networkId: string) {
  return useGetList<Membership>('memberships', {
    filter: { networkId },
    sort: { field: 'organisationId', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
}
