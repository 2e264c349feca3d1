import type { OrganisationKind } from '@knotenpunkt/shared';

/** An organisation a collective becomes: one that is known, or a new one by name and kind. */
export type Heir = { id: string | null } | { name: string; kind: OrganisationKind };

export function isNew(heir: Heir): heir is { name: string; kind: OrganisationKind } {
  return 'name' in heir;
}

/** What is sent: lines nothing was filled in are left out. */
export function heirsIn(heirs: readonly Heir[]): {
  organisationIds: string[];
  newOrganisations: { name: string; kind: OrganisationKind }[];
} {
  const known = heirs.flatMap((heir) => (isNew(heir) || !heir.id ? [] : [heir.id]));
  const named = heirs.filter(isNew).filter(({ name }) => name.trim() !== '');
  return { organisationIds: [...new Set(known)], newOrganisations: named };
}
