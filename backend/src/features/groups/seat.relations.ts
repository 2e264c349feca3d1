import { SEAT_LABELS_DE, SEAT_LABELS_EN } from '@knotenpunkt/shared';
import type { Relations } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './group.repository.js';
import { IS_OPEN } from './seat.sql.js';

const SEAT = { groupId: 's.group_id', groupKind: 'g.kind', role: 's.role' };

const ROLES = { de: SEAT_LABELS_DE.role, en: SEAT_LABELS_EN.role };

/** Open seats in current groups, told apart by the condition that joins them to a record of the list. */
const seats = (joined: string): string =>
  `seat s JOIN ${TABLE} ON g.id = s.group_id WHERE ${joined} AND ${IS_OPEN} AND ${CURRENT}`;

/** Whose seat it is: a person's, and while that is open its organisation's. */
const SITS = `coalesce((SELECT name FROM person WHERE id = s.person_id), (SELECT name FROM organisation WHERE id = s.organisation_id))`;

/** Who sits where, as lists are filtered by it. */
export function relateSeats(relations: Relations): void {
  const group = { name: 'g.name', role: 's.role', roles: ROLES };
  relations.add('organisations', 'seats', seats('s.organisation_id = o.id'), SEAT, group);
  relations.add('persons', 'seats', seats('s.person_id = p.id'), SEAT, group);
  const sitting = { organisationId: 's.organisation_id', personId: 's.person_id', role: 's.role' };
  relations.add('groups', 'seats', `seat s WHERE s.group_id = g.id AND ${IS_OPEN}`, sitting, {
    name: SITS,
    role: 's.role',
    roles: ROLES,
  });
}
