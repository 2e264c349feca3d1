import type { Network } from '@knotenpunkt/shared';
import { sourcesOf, useLineage } from '../lineage/index.js';
import { RESOURCE } from './network-layout.js';
import { useMemberships } from './use-memberships.js';

/** What the facts on the page of a network name as their sources. */
export function useNetworkSources({ id, source }: Network): (string | null)[] {
  const { data: lineage } = useLineage(RESOURCE, id);
  const { data: memberships = [] } = useMemberships(id);
  return [source, ...sourcesOf(lineage), ...memberships.map((membership) => membership.source)];
}
