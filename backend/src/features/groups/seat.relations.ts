import type { Relations } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './group.repository.js';
import { IS_OPEN } from './seat.sql.js';

const SEAT = { groupId: 's.group_id', groupKind: 'g.kind', role: 's.role' };

/** Open seats in current groups, told apart by the condition that joins them to a record of the list. */
const seats = (joined: string): string =>
  `seat s JOIN ${TABLE} ON g.id = s.group_id WHERE ${joined} AND ${IS_OPEN} AND ${CURRENT}`;

/** Who sits where, as lists are filtered by it. */
export function relateSeats(relations: Relations): void {
  relations.add('organisations', 'seats', seats('s.organisation_id = o.id'), SEAT);
  relations.add('persons', 'seats', seats('s.person_id = p.id'), SEAT);
  relations.add('groups', 'seats', `seat s WHERE s.group_id = g.id AND ${IS_OPEN}`, {
    organisationId: 's.organisation_id',
    personId: 's.person_id',
    role: 's.role',
  });
}
