import type { MembershipInput, NetworkInput } from '@knotenpunkt/shared';
import { dateOrNull, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { MembershipEntity } from './membership.entity.js';
import type { NetworkEntity } from './network.entity.js';

/** The columns of an input; what was left out is empty, as PUT replaces the whole record. */
export function networkValues(input: NetworkInput): RecordValues<NetworkEntity> {
  return {
    name: input.name.trim(),
    shortName: textOrNull(input.shortName),
    area: textOrNull(input.area),
    aims: textOrNull(input.aims),
    coordinatingOrganisationId: input.coordinatingOrganisationId ?? null,
    founded: dateOrNull(input.founded),
    occasion: textOrNull(input.occasion),
    carryingGroupId: input.carryingGroupId ?? null,
    website: textOrNull(input.website),
    founderLabel: textOrNull(input.founderLabel),
    memberLabel: textOrNull(input.memberLabel),
    notExhaustive: input.notExhaustive ?? false,
    tags: input.tags ?? [],
    note: textOrNull(input.note),
  };
}

export function membershipValues(input: MembershipInput): RecordValues<MembershipEntity> {
  return {
    networkId: input.networkId,
    organisationId: input.organisationId,
    role: input.role,
    since: dateOrNull(input.since),
    until: dateOrNull(input.until),
    joined: textOrNull(input.joined),
  };
}
