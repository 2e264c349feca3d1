import type { GroupInput, SeatInput } from '@knotenpunkt/shared';
import { dateOrNull, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { GroupEntity } from './group.entity.js';
import type { SeatEntity } from './seat.entity.js';

/** The columns of an input; what was left out is empty, as PUT replaces the whole record. */
export function groupValues(input: GroupInput): RecordValues<GroupEntity> {
  return {
    name: input.name.trim(),
    shortName: textOrNull(input.shortName),
    kind: input.kind,
    state: input.state,
    purpose: textOrNull(input.purpose),
    coordinatingOrganisationId: input.coordinatingOrganisationId ?? null,
    networkId: input.networkId ?? null,
    founded: dateOrNull(input.founded),
    tags: input.tags ?? [],
    note: textOrNull(input.note),
  };
}

export function seatValues(input: SeatInput): RecordValues<SeatEntity> {
  return {
    groupId: input.groupId,
    personId: input.personId ?? null,
    organisationId: input.organisationId ?? null,
    role: input.role,
    sentById: input.sentById ?? null,
    since: dateOrNull(input.since),
    until: dateOrNull(input.until),
  };
}
