/**
 * The same answers as the application's, each by one statement as somebody would write it who has nothing but this one table to serve:
 * as the owner, whom row-level security does not filter, with the region as a condition.
 */

const ORGANISATION = `(SELECT json_build_object('id', id, 'name', name, 'kind', kind) FROM organisation o
  WHERE o.region_id = q.region_id AND o.id = q.organisation_id)`;

const POSITIONS = `(
  SELECT coalesce(json_agg(json_build_object('id', q.id, 'personId', q.person_id, 'person', json_build_object('id', p.id, 'name', p.name),
    'organisationId', q.organisation_id, 'organisation', ${ORGANISATION}, 'function', q.function, 'department', q.department,
    'email', q.email, 'phone', q.phone, 'main', q.main, 'since', q.since, 'until', q.until, 'createdAt', q.created_at,
    'updatedAt', q.updated_at, 'version', q.version) ORDER BY q.main DESC, q.created_at, q.id), '[]')
  FROM person_position q WHERE q.region_id = p.region_id AND q.person_id = p.id AND q.until IS NULL)`;

const PERSON = `json_build_object('id', p.id, 'name', p.name, 'title', p.title, 'firstName', p.first_name, 'lastName', p.last_name,
  'addressLine', p.address_line, 'language', p.language, 'email', p.email, 'phone', p.phone, 'doNotWrite', p.do_not_write,
  'purpose', p.purpose, 'legalBasis', p.legal_basis, 'dataSource', p.data_source, 'tags', p.tags, 'note', p.note, 'custom', p.custom,
  'positions', ${POSITIONS}, 'writesTo', p.email, 'unreachableSince', NULL, 'unreachableReply', NULL, 'archivedAt', p.archived_at,
  'createdAt', p.created_at, 'updatedAt', p.updated_at, 'version', p.version)`;

const page = (condition: string): string => `
  SELECT (SELECT count(*) FROM person p WHERE ${condition})::int AS total,
    (SELECT json_agg(${PERSON} ORDER BY p.sort_name, p.id)::text
     FROM (SELECT * FROM person p WHERE ${condition} ORDER BY p.sort_name, p.id LIMIT 25) AS p) AS json`;

export const LIST = page('p.region_id = $1 AND p.archived_at IS NULL');

export const FILTER = page('p.region_id = $1 AND p.archived_at IS NULL AND p.language = $2');

export const SEARCH = `
  WITH matched AS MATERIALIZED (
    SELECT * FROM person WHERE region_id = $1 AND archived_at IS NULL AND search_text LIKE '%' || $2 || '%'
  )
  SELECT (SELECT count(*) FROM matched)::int AS total,
    (SELECT json_agg(${PERSON} ORDER BY p.sort_name, p.id)::text FROM (SELECT * FROM matched ORDER BY sort_name, id LIMIT 25) AS p) AS json`;

export const RECORD = `SELECT ${PERSON}::text AS json FROM person p WHERE p.region_id = $1 AND p.id = $2`;

export const CREATE = `
  WITH p AS (
    INSERT INTO person (id, region_id, name, sort_name, first_name, last_name, language, purpose, legal_basis, search_text)
    SELECT $2, $1, first || ' ' || last, last || ', ' || first, first, last, 'de', $5, 'public_task', '' FROM (VALUES ($3::text, $4::text)) AS given (first, last)
    RETURNING *
  ), recorded AS (
    INSERT INTO event (id, region_id, kind) VALUES ($6, $1, 'persons.created')
  ), subjects AS (
    INSERT INTO event_subject (region_id, subject_type, subject_id, event_id, position, version) VALUES ($1, 'persons', $2, $6, 1, 1)
  )
  SELECT ${PERSON}::text AS json FROM p`;

const COUNTED = ['organisation', 'person', 'network', 'working_group', 'initiative', 'meeting'];

/** Numbers of current records, and the last twenty events with the names of what they are about. */
export const START = `
  SELECT json_build_object(
    'counts', json_build_object(${COUNTED.map((table) => `'${table}', (SELECT count(*) FROM ${table} WHERE region_id = $1 AND archived_at IS NULL)`).join(', ')}),
    'recent', (SELECT json_agg(json_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'requestId', e.request_id, 'subjects', (
        SELECT json_agg(json_build_object('type', subject_type, 'id', subject_id,
          'name', subject_name(subject_type, subject_id)) ORDER BY position)
        FROM event_subject s WHERE s.region_id = e.region_id AND s.event_id = e.id)) ORDER BY e.id DESC)
      FROM (SELECT * FROM event WHERE region_id = $1 ORDER BY region_id DESC, id DESC LIMIT 20) AS e))::text AS json`;
