import type { InitiativeParty, InitiativeRole, OrganisationReference } from '@knotenpunkt/shared';

/** An organisation with all it is to an initiative. */
export interface Participant {
  organisation: OrganisationReference;
  roles: InitiativeRole[];
}

/** Who takes part, each once, in the order they are first named. */
export function participantsOf(parties: readonly InitiativeParty[]): Participant[] {
  const named = [...new Set(parties.map(({ organisationId }) => organisationId))];
  return named.map((id) => {
    const own = parties.filter(({ organisationId }) => organisationId === id) as [InitiativeParty, ...InitiativeParty[]];
    return { organisation: own[0].organisation, roles: own.map(({ role }) => role) };
  });
}
