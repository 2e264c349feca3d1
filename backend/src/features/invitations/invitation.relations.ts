import type { Relations } from '../../platform/resources/index.js';

const MEETING = { day: 'm.day', groupId: 'm.group_id', networkId: 'm.network_id' };

/** Meetings that were not cancelled, of those whose ids a statement answers. */
const meetings = (ids: string): string =>
  `(${ids}) AS met (meeting_id) JOIN meeting m ON m.id = met.meeting_id WHERE m.cancelled_at IS NULL AND m.archived_at IS NULL`;

const attended = (joined: string): string => `SELECT i.meeting_id FROM invitation i WHERE ${joined} AND i.attendance = 'present'`;

/** Who came to which meeting, as lists are filtered by it; an organisation also was there as a party. */
export function relateMeetings(relations: Relations): void {
  const asParty = 'SELECT mp.meeting_id FROM meeting_party mp WHERE mp.organisation_id = o.id';
  relations.add('organisations', 'meetings', meetings(`${attended('i.organisation_id = o.id')} UNION ALL ${asParty}`), MEETING);
  relations.add('persons', 'meetings', meetings(attended('i.person_id = p.id')), MEETING);
  relations.add('meetings', 'participants', PARTICIPANTS, {
    personId: 'taking.person_id',
    organisationId: 'taking.organisation_id',
    answer: 'taking.answer',
    attendance: 'taking.attendance',
    role: 'taking.role',
  });
}

/** Who is on the list of a meeting, and what organisations are its parties. */
const PARTICIPANTS = `(
  SELECT meeting_id, person_id, organisation_id, answer, attendance, NULL AS role FROM invitation WHERE removed_at IS NULL
  UNION ALL SELECT meeting_id, NULL, organisation_id, NULL, NULL, role FROM meeting_party
) AS taking WHERE taking.meeting_id = m.id`;
