import { hasNotEnded } from '../../platform/records/index.js';
import { IS_OPEN } from '../groups/index.js';

/** So many of each fit on a page. */
const MOST = 6;

/**
 * Whom a briefing is about: `people` are the persons, `houses` the organisations whose memberships and seats count, `named` the contact
 * notes. $1 is the id of the organisation or the person.
 */
interface Scope {
  people: string;
  houses: string;
  named: string;
}

const OF_ORGANISATION: Scope = {
  people: `SELECT pp.person_id AS id FROM person_position pp JOIN person p ON p.id = pp.person_id
    WHERE pp.organisation_id = $1::uuid AND ${hasNotEnded('pp')} AND p.archived_at IS NULL`,
  houses: 'SELECT $1::uuid AS id',
  named: `SELECT n.id FROM contact_note n WHERE n.organisation_id = $1::uuid
    UNION SELECT no.contact_note_id FROM contact_note_organisation no WHERE no.organisation_id = $1::uuid`,
};

const OF_PERSON: Scope = {
  people: 'SELECT $1::uuid AS id',
  houses: `SELECT pp.organisation_id AS id FROM person_position pp WHERE pp.person_id = $1::uuid AND ${hasNotEnded('pp')}`,
  named: 'SELECT np.contact_note_id AS id FROM contact_note_person np WHERE np.person_id = $1::uuid',
};

/** A list as JSON; `rows` have the columns of one entry, in their order. */
const listOf = (rows: string): string => `coalesce((SELECT json_agg(row_to_json(entry)) FROM (${rows}) AS entry), '[]')`;

const named = (table: string, id: string): string =>
  `(SELECT json_build_object('id', id, 'name', name) FROM ${table} WHERE id = ${id})`;

const PEOPLE = (own: string): string => `
  SELECT pp.id, ${named('person', 'pp.person_id')} AS person, ${named('organisation', 'pp.organisation_id')} AS organisation,
    pp.function, pp.department, coalesce(pp.email, p.email) AS email, coalesce(pp.phone, p.phone) AS phone
  FROM person_position pp JOIN person p ON p.id = pp.person_id
  WHERE pp.${own} = $1::uuid AND ${hasNotEnded('pp')} AND p.archived_at IS NULL
  ORDER BY pp.main DESC, p.sort_name, pp.id LIMIT ${MOST}`;

const SEATS = (own: string): string => `
  SELECT s.id, json_build_object('id', g.id, 'name', g.name, 'kind', g.kind) AS "group", s.role,
    ${named('person', 's.person_id')} AS person, s.since
  FROM seat s JOIN working_group g ON g.id = s.group_id
  WHERE s.${own} = $1::uuid AND ${IS_OPEN} AND g.archived_at IS NULL ORDER BY g.name, s.id LIMIT ${MOST}`;

const MEMBERSHIPS = `
  SELECT m.id, ${named('network', 'm.network_id')} AS network, ${named('organisation', 'm.organisation_id')} AS organisation, m.role, m.since
  FROM membership m JOIN network w ON w.id = m.network_id
  WHERE m.organisation_id IN (SELECT id FROM houses) AND ${hasNotEnded('m')} AND w.archived_at IS NULL
  ORDER BY w.name, m.id LIMIT ${MOST}`;

/** Who of them is invited to a meeting `t`. */
const INVITED = `ARRAY(SELECT p.name FROM invitation i JOIN person p ON p.id = i.person_id
  WHERE i.meeting_id = t.id AND i.removed_at IS NULL AND i.person_id IN (SELECT id FROM people) ORDER BY p.sort_name)`;

const CONTACTS = `
  SELECT * FROM (
    SELECT n.id, n.kind, n.day::text AS day, n.text, ARRAY(SELECT p.name FROM contact_note_person np
      JOIN person p ON p.id = np.person_id WHERE np.contact_note_id = n.id ORDER BY np.position) AS persons
    FROM contact_note n WHERE n.id IN (SELECT id FROM named)
    UNION ALL
    SELECT t.id, 'meeting', t.day::text, t.title, ${INVITED}
    FROM meeting t WHERE t.archived_at IS NULL AND EXISTS (SELECT FROM invitation i
      WHERE i.meeting_id = t.id AND i.attendance = 'present' AND i.person_id IN (SELECT id FROM people))
  ) AS contact ORDER BY day DESC, id DESC LIMIT ${MOST}`;

const THEIRS = `
  SELECT * FROM (
    SELECT a.id, 'task' AS kind, a.text, p.name AS person, a.due_on::text AS "dueOn"
    FROM action_item a JOIN person p ON p.id = a.owner_id
    WHERE a.state = 'open' AND a.owner_id IN (SELECT id FROM people)
    UNION ALL
    SELECT i.id, 'answer', t.title, p.name, coalesce(left(t.answer_by, 10), t.day::text)
    FROM invitation i JOIN meeting t ON t.id = i.meeting_id JOIN person p ON p.id = i.person_id
    WHERE i.person_id IN (SELECT id FROM people) AND i.removed_at IS NULL AND i.invited_at IS NOT NULL AND i.answer IS NULL
      AND t.state = 'invited' AND t.starts_at > now()
  ) AS item ORDER BY "dueOn" NULLS LAST, id LIMIT ${MOST}`;

/** $2 is who reads it, $3 the resource. */
const OURS = `
  SELECT r.id, 'reminder' AS kind, coalesce(r.text, n.text, '') AS text, NULL AS person, r.due_on::text AS "dueOn"
  FROM reminder r LEFT JOIN contact_note n ON n.id = r.contact_note_id
  WHERE r.user_id = $2::uuid AND r.done_at IS NULL
    AND (r.subject_type = $3 AND r.subject_id = $1::uuid OR r.contact_note_id IN (SELECT id FROM named))
  ORDER BY r.due_on, r.id LIMIT ${MOST}`;

const MEETINGS = `
  SELECT t.id, t.title, t.day::text AS day, ${INVITED} AS persons FROM meeting t
  WHERE t.archived_at IS NULL AND t.state IN ('planned', 'invited') AND t.starts_at > now() AND EXISTS (SELECT FROM invitation i
    WHERE i.meeting_id = t.id AND i.removed_at IS NULL AND i.person_id IN (SELECT id FROM people))
  ORDER BY t.starts_at, t.id LIMIT ${MOST}`;

const DECISIONS = (own: string): string => `
  SELECT d.id, d.text, g.name AS "group", coalesce(d.date ->> 'from', t.day::text) AS day
  FROM decision d LEFT JOIN working_group g ON g.id = d.group_id LEFT JOIN meeting t ON t.id = d.meeting_id
  WHERE d.group_id IN (SELECT s.group_id FROM seat s WHERE s.${own} = $1::uuid AND ${IS_OPEN})
  ORDER BY coalesce(d.date ->> 'from', t.day::text) DESC NULLS LAST, d.id DESC LIMIT ${MOST}`;

function briefing({ people, houses, named: notes }: Scope, own: 'organisation_id' | 'person_id'): string {
  return `
    WITH people AS (${people}), houses AS (${houses}), named AS (${notes})
    SELECT json_build_object(
      'people', ${listOf(PEOPLE(own))}, 'seats', ${listOf(SEATS(own))}, 'memberships', ${listOf(MEMBERSHIPS)},
      'contacts', ${listOf(CONTACTS)}, 'theirs', ${listOf(THEIRS)}, 'ours', ${listOf(OURS)},
      'meetings', ${listOf(MEETINGS)}, 'decisions', ${listOf(DECISIONS(own))}) AS briefing`;
}

export const BRIEFINGS = {
  organisations: briefing(OF_ORGANISATION, 'organisation_id'),
  persons: briefing(OF_PERSON, 'person_id'),
} as const;

export type Briefed = keyof typeof BRIEFINGS;
