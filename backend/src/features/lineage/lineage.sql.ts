import { LINEAGE_MAX_STEPS } from '@knotenpunkt/shared';

/** The records a lineage of $1 (type), $2 (id) begins with: the record itself and what belongs to it. */
const OWN = `
  SELECT $1::text AS type, $2::uuid AS id
  UNION SELECT 'decisions', id FROM decision WHERE ($1 = 'groups' AND group_id = $2) OR ($1 = 'meetings' AND meeting_id = $2)
  UNION SELECT 'milestones', id FROM milestone WHERE $1 = 'initiatives' AND initiative_id = $2
  UNION SELECT 'groups', id FROM working_group WHERE $1 = 'networks' AND network_id = $2
  UNION SELECT 'meetings', m.id FROM meeting m LEFT JOIN working_group g ON g.id = m.group_id
    WHERE $1 = 'networks' AND $2 IN (m.network_id, g.network_id)
  UNION SELECT 'initiatives', i.id FROM initiative i LEFT JOIN working_group g ON g.id = i.group_id
    WHERE $1 = 'networks' AND $2 IN (i.network_id, g.network_id)`;

/** How each kind of record stands as a step `r`. */
const STEPS = `
  SELECT r.type, r.id, m.title AS name, m.kind, r.type AS at_type, r.id AS at_id, m.place_name AS detail,
    coalesce(m.held, CASE WHEN m.starts IS NOT NULL THEN jsonb_build_object(
      'precision', 'day', 'from', m.starts::date::text, 'until', m.starts::date::text, 'wording', NULL) END) AS date,
    CASE WHEN m.attendance IS NOT NULL THEN
      json_build_object('count', m.attendance, 'qualifier', coalesce(m.attendance_qualifier, 'exact')) END AS attendance
  FROM reached r JOIN meeting m ON r.type = 'meetings' AND m.id = r.id
  UNION ALL SELECT r.type, r.id, g.name, g.kind, r.type, r.id, NULL, g.founded, NULL
  FROM reached r JOIN working_group g ON r.type = 'groups' AND g.id = r.id
  UNION ALL SELECT r.type, r.id, d.text, NULL,
    CASE WHEN d.meeting_id IS NOT NULL THEN 'meetings' WHEN d.group_id IS NOT NULL THEN 'groups' ELSE r.type END,
    coalesce(d.meeting_id, d.group_id, r.id),
    coalesce(m.title, g.name), coalesce(d.date, m.held), NULL
  FROM reached r JOIN decision d ON r.type = 'decisions' AND d.id = r.id
    LEFT JOIN meeting m ON m.id = d.meeting_id LEFT JOIN working_group g ON g.id = d.group_id
  UNION ALL SELECT r.type, r.id, i.name, i.kind, r.type, r.id, i.description, NULL, NULL
  FROM reached r JOIN initiative i ON r.type = 'initiatives' AND i.id = r.id
  UNION ALL SELECT r.type, r.id, s.title, NULL, 'initiatives', s.initiative_id, s.description, s.date, NULL
  FROM reached r JOIN milestone s ON r.type = 'milestones' AND s.id = r.id
  UNION ALL SELECT r.type, r.id, n.name, NULL, r.type, r.id, n.area, n.founded, NULL
  FROM reached r JOIN network n ON r.type = 'networks' AND n.id = r.id`;

const NEIGHBOURS = `
  SELECT l.to_type AS type, l.to_id AS id FROM lineage_link l WHERE l.from_type = w.type AND l.from_id = w.id
  UNION ALL SELECT l.from_type, l.from_id FROM lineage_link l WHERE l.to_type = w.type AND l.to_id = w.id`;

/**
 * The lineage of a record, $1 its type and $2 its id, in one statement. The walk goes along links in both directions; UNION visits
 * no record twice, so that a circle ends it, and the limit stops it while it walks.
 * @param link SQL expression of a link `l` as the API answers it
 */
export function lineageStatement(link: string): string {
  return `
    WITH RECURSIVE own AS (${OWN}),
    walk AS (
      SELECT w.type, w.id FROM own w WHERE EXISTS (${NEIGHBOURS})
      UNION SELECT n.type, n.id FROM walk w, LATERAL (${NEIGHBOURS}) n
    ),
    reached AS MATERIALIZED (SELECT type, id FROM walk LIMIT ${LINEAGE_MAX_STEPS}),
    step AS MATERIALIZED (${STEPS})
    SELECT
      coalesce((SELECT json_agg(json_build_object('type', s.type, 'id', s.id, 'name', s.name, 'kind', s.kind,
        'at', json_build_object('type', s.at_type, 'id', s.at_id), 'date', s.date, 'detail', s.detail,
        'attendance', s.attendance)) FROM step s), '[]') AS steps,
      coalesce((SELECT json_agg(${link} ORDER BY l.created_at, l.id) FROM lineage_link l
        JOIN step f ON f.type = l.from_type AND f.id = l.from_id
        JOIN step t ON t.type = l.to_type AND t.id = l.to_id), '[]') AS links`;
}
