import { FOLDED_CATEGORY } from '@knotenpunkt/shared';

const OF_SUBJECT = 'subject_type = $3 AND subject_id = $4::uuid';

/**
 * Folds stand where their latest event stands. Those of a record are stepped through by id, because each may have thousands of
 * events; single events are read category by category from the end.
 * $1 before which event, $2 how many, $5 of which categories, $6 as of which event folds are read.
 */
const PAGE_OF_SUBJECT = `
  RECURSIVE fold (id) AS (
    SELECT '00000000-0000-0000-0000-000000000000'::uuid WHERE '${FOLDED_CATEGORY}' = ANY ($5::text[])
    UNION ALL
    SELECT (SELECT s.fold_id FROM event_subject s WHERE ${OF_SUBJECT} AND s.fold_id > fold.id ORDER BY s.fold_id LIMIT 1)
    FROM fold WHERE fold.id IS NOT NULL
  ), folded AS (
    SELECT latest.ids[1] AS id, CASE WHEN cardinality(latest.ids) > 1 THEN fold.id END AS fold_id
    FROM fold CROSS JOIN LATERAL (
      SELECT array_agg(event_id) AS ids FROM (
        SELECT event_id FROM event_subject WHERE ${OF_SUBJECT} AND fold_id = fold.id AND event_id <= $6::uuid
        ORDER BY event_id DESC LIMIT 2) AS two) AS latest
    WHERE latest.ids[1] < $1::uuid
  ), single AS (
    SELECT s.event_id AS id, NULL::uuid AS fold_id
    FROM unnest($5::text[]) AS wanted (category) CROSS JOIN LATERAL (
      SELECT event_id FROM event_subject
      WHERE ${OF_SUBJECT} AND event_subject.category = wanted.category AND fold_id IS NULL AND event_id < $1::uuid
      ORDER BY event_id DESC LIMIT $2) AS s
  ), page AS (
    SELECT * FROM (SELECT * FROM single UNION ALL SELECT * FROM folded) AS entry ORDER BY id DESC LIMIT $2
  )`;

const PAGE_OF_FOLD = `
  page AS (
    SELECT event_id AS id, NULL::uuid AS fold_id FROM event_subject
    WHERE ${OF_SUBJECT} AND fold_id = $5::uuid AND event_id < $1::uuid ORDER BY event_id DESC LIMIT $2
  )`;

const PAGE_OF_REGION = `
  page AS (SELECT id, NULL::uuid AS fold_id FROM event ORDER BY region_id DESC, id DESC LIMIT $1)`;

const ENTRIES = `
  SELECT json_build_object(
    'id', event.id, 'kind', event.kind, 'at', event.at, 'requestId', event.request_id,
    'actor', CASE WHEN actor.id IS NOT NULL THEN json_build_object('id', actor.id, 'name', actor.name) END,
    'subjects', (SELECT json_agg(json_build_object('type', subject_type, 'id', subject_id, 'name', subject_name(subject_type, subject_id)) ORDER BY position)
                 FROM event_subject WHERE event_id = event.id),
    'changes', coalesce(change.changes, '[]'::jsonb)) AS entry, page.fold_id AS "foldId"
  FROM page JOIN event ON event.id = page.id
  LEFT JOIN user_account actor ON actor.id = event.actor_id
  LEFT JOIN event_change change ON change.event_id = event.id
  ORDER BY event.id DESC`;

export const ENTRIES_OF_SUBJECT = `WITH ${PAGE_OF_SUBJECT} ${ENTRIES}`;
export const ENTRIES_OF_FOLD = `WITH ${PAGE_OF_FOLD} ${ENTRIES}`;
export const ENTRIES_OF_REGION = `WITH ${PAGE_OF_REGION} ${ENTRIES}`;

/** Of which categories a record has entries: $1 its type, $2 its id, $3 the categories. Ordered, each is a look into the index. */
export const CATEGORIES_OF_SUBJECT = `
  SELECT known.category FROM unnest($3::text[]) AS known (category) CROSS JOIN LATERAL (
    SELECT FROM event_subject s
    WHERE subject_type = $1 AND subject_id = $2::uuid AND s.category = known.category AND fold_id IS NULL
    ORDER BY event_id LIMIT 1) AS any_entry
  UNION SELECT '${FOLDED_CATEGORY}' FROM (
    SELECT FROM event_subject WHERE subject_type = $1 AND subject_id = $2::uuid AND fold_id IS NOT NULL ORDER BY fold_id LIMIT 1) AS any_fold`;
