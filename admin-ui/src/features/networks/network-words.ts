import type { Membership, MembershipRole, Network, OrganisationFamily } from '@knotenpunkt/shared';
import { FAMILY_OF_KIND } from '@knotenpunkt/shared';
import { MEMBERSHIP_ROLES } from '@knotenpunkt/shared/networks';
import type { Translate } from '../../components/record/described-field.js';

/** "Netzwerk – Bottrop, Gelsenkirchen und Kreis Recklinghausen": what it is and where. */
export function networkLine({ area }: Pick<Network, 'area'>, translate: Translate): string {
  return [translate('networks.single'), area].filter(Boolean).join(' – ');
}

/** What those of a role are called in this network: "Gründerfamilie", "Partner", "Mitglieder". */
export function roleTitle(
  { founderLabel, memberLabel }: Pick<Network, 'founderLabel' | 'memberLabel'>,
  role: MembershipRole,
  translate: Translate,
): string {
  const own = { founding_member: founderLabel, member: memberLabel }[role as string];
  return own ?? translate(`networks.members_of.${role}`);
}

/** Members of one family of organisations. */
export interface Branch {
  family: OrganisationFamily;
  members: Membership[];
}

/** Members of one role, by family; the largest family first. */
export interface Circle {
  role: MembershipRole;
  members: Membership[];
  branches: Branch[];
}

/** Who belongs to a network, by role and family; roles nobody has are left out. */
export function circlesOf(memberships: readonly Membership[]): Circle[] {
  return MEMBERSHIP_ROLES.map((role) => memberships.filter((membership) => membership.role === role))
    .filter(([first]) => first !== undefined)
    .map((members) => ({ role: (members[0] as Membership).role, members, branches: branchesOf(members) }));
}

function branchesOf(members: readonly Membership[]): Branch[] {
  const families = [...new Set(members.map(familyOf))];
  return families
    .map((family) => ({ family, members: members.filter((member) => familyOf(member) === family) }))
    .sort((one, other) => other.members.length - one.members.length);
}

function familyOf({ organisation }: Membership): OrganisationFamily {
  return FAMILY_OF_KIND[organisation.kind];
}

/** Whether all of them belong to it for the same time, as far as that is told. */
export function haveOnePeriod(members: readonly Pick<Membership, 'since' | 'until'>[]): boolean {
  const periods = members.map(({ since, until }) => JSON.stringify([since, until]));
  return new Set(periods).size === 1;
}
