import type { Membership } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../data/api.js';

/** More than any network has. */
const ALL = 1_000;

/**
 * Everybody who belongs or belonged to a network, by name. Kept under the name of memberships, so that it is read again when one of
 * them changes.
 * @param asOf only those of whom it is known for this day
 */
export function useMemberships(networkId: string, asOf: string | null = null) {
  return useQuery({
    queryKey: ['memberships', 'of-network', networkId, asOf],
    queryFn: ({ signal }) => request<Membership[]>(`/memberships?${queryFor(networkId, asOf)}`, { signal }),
    placeholderData: (shown) => shown,
  });
}

function queryFor(networkId: string, asOf: string | null): string {
  const query = new URLSearchParams({
    filter: JSON.stringify({ networkId }),
    sort: JSON.stringify(['organisationId', 'ASC']),
    range: JSON.stringify([0, ALL - 1]),
  });
  if (asOf) query.set('asOf', asOf);
  return query.toString();
}
