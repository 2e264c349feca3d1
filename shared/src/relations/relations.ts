import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { GROUP_KINDS, SEAT_ROLES } from '../groups/group.kinds.js';
import { ANSWERS, ATTENDANCES } from '../invitations/invitation.kinds.js';
import { INITIATIVE_KINDS, INITIATIVE_ROLES, INITIATIVE_STATES } from '../initiatives/initiative.kinds.js';
import { PARTY_ROLES } from '../meetings/meeting.kinds.js';
import { MEMBERSHIP_ROLES } from '../networks/network.kinds.js';
import { ORGANISATION_KINDS } from '../organisations/organisation.kinds.js';

const SEAT_IN_GROUP = [
  { name: 'groupId', words: 'seats.groupId', type: 'reference', resource: 'groups', operators: EQUALITY },
  { name: 'groupKind', words: 'groups.kind', type: 'option', options: GROUP_KINDS, operators: EQUALITY },
  { name: 'role', words: 'seats.role', type: 'option', options: SEAT_ROLES, operators: EQUALITY },
] as const satisfies readonly Field[];

const MEMBER_OF_NETWORK = [
  { name: 'networkId', words: 'memberships.networkId', type: 'reference', resource: 'networks', operators: EQUALITY },
  { name: 'role', words: 'memberships.role', type: 'option', options: MEMBERSHIP_ROLES, operators: EQUALITY },
  { name: 'since', words: 'memberships.since', type: 'partial_date', operators: ['empty', ...ORDER] },
] as const satisfies readonly Field[];

const MET_AT = [
  { name: 'day', words: 'meetings.day', type: 'date', operators: ORDER },
  { name: 'groupId', words: 'meetings.groupId', type: 'reference', resource: 'groups', operators: EQUALITY },
  { name: 'networkId', words: 'meetings.networkId', type: 'reference', resource: 'networks', operators: EQUALITY },
] as const satisfies readonly Field[];

/**
 * What records of a list have to do with others, as filters may ask: by list and relation, the fields that can be asked of what they are
 * related to. Only what lasts is meant: ended memberships, seats and positions do not count.
 */
export const RELATIONS = {
  organisations: {
    memberships: MEMBER_OF_NETWORK,
    seats: SEAT_IN_GROUP,
    meetings: MET_AT,
    initiatives: [
      { name: 'kind', words: 'initiatives.kind', type: 'option', options: INITIATIVE_KINDS, operators: EQUALITY },
      { name: 'state', words: 'initiatives.state', type: 'option', options: INITIATIVE_STATES, operators: EQUALITY },
      { name: 'role', words: 'initiatives.parties', type: 'option', options: INITIATIVE_ROLES, operators: EQUALITY },
    ],
    contacts: [{ name: 'day', words: 'contact-notes.contactDay', type: 'date', operators: ORDER }],
    persons: [{ name: 'function', words: 'positions.function', type: 'text', operators: TEXT }],
  },
  persons: {
    positions: [
      {
        name: 'organisationId',
        words: 'positions.organisationId',
        type: 'reference',
        resource: 'organisations',
        operators: EQUALITY,
      },
      { name: 'kind', words: 'organisations.kind', type: 'option', options: ORGANISATION_KINDS, operators: EQUALITY },
      { name: 'municipality', words: 'organisations.municipality', type: 'text', operators: TEXT },
      { name: 'function', words: 'positions.function', type: 'text', operators: TEXT },
    ],
    memberships: MEMBER_OF_NETWORK,
    seats: SEAT_IN_GROUP,
    meetings: MET_AT,
  },
  meetings: {
    participants: [
      { name: 'personId', words: 'invitations.personId', type: 'reference', resource: 'persons', operators: EQUALITY },
      {
        name: 'organisationId',
        words: 'invitations.organisationId',
        type: 'reference',
        resource: 'organisations',
        operators: EQUALITY,
      },
      { name: 'answer', words: 'invitations.answer', type: 'option', options: ANSWERS, operators: [...EQUALITY, 'empty'] },
      { name: 'attendance', words: 'invitations.attendance', type: 'option', options: ATTENDANCES, operators: EQUALITY },
      { name: 'role', words: 'meetings.parties', type: 'option', options: PARTY_ROLES, operators: EQUALITY },
    ],
  },
  networks: {
    memberships: [
      {
        name: 'organisationId',
        words: 'memberships.organisationId',
        type: 'reference',
        resource: 'organisations',
        operators: EQUALITY,
      },
      { name: 'role', words: 'memberships.role', type: 'option', options: MEMBERSHIP_ROLES, operators: EQUALITY },
    ],
  },
  groups: {
    seats: [
      {
        name: 'organisationId',
        words: 'seats.organisationId',
        type: 'reference',
        resource: 'organisations',
        operators: EQUALITY,
      },
      { name: 'personId', words: 'seats.personId', type: 'reference', resource: 'persons', operators: EQUALITY },
      { name: 'role', words: 'seats.role', type: 'option', options: SEAT_ROLES, operators: EQUALITY },
    ],
  },
} as const satisfies Record<string, Record<string, readonly Field[]>>;

export type RelatedResource = keyof typeof RELATIONS;

/** The relations of a list by their names; none where it has none. */
export function relationsOf(resource: string): Readonly<Record<string, readonly Field[]>> {
  return (RELATIONS as Record<string, Record<string, readonly Field[]>>)[resource] ?? {};
}
