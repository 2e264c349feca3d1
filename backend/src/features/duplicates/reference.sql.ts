import type { MatchedResource } from '@knotenpunkt/shared';
import type { Reference } from './reference.catalogue.js';

/** Tables whose rows carry a version, so that who edits one hears that it moved. */
const VERSIONED = new Set([
  ...[
    'person_position',
    'membership',
    'seat',
    'invitation',
    'action_item',
    'contact_note',
    'reminder',
    'relationship',
    'lineage_link',
  ],
  ...['citation', 'network', 'working_group', 'organisation', 'person'],
]);

/** Rows that were cited for take their citations along: a trigger deletes them with the row. */
const CITED = new Set(['person_position', 'membership', 'seat', 'relationship', 'lineage_link']);

/** SQL of the key of a row `r`. */
const keyOf = ({ key }: Reference): string => `jsonb_build_object(${key.map((column) => `'${column}', r.${column}`).join(', ')})`;

/** SQL: a row `r` of the current region refers to the record in the placeholder. */
function refers({ column, to }: Reference, resource: MatchedResource, id: string): string {
  const type = typeof to === 'object' ? ` AND r.${to.typeIn} = '${resource}'` : '';
  return `r.region_id = $1 AND r.${column} = ${id}::uuid${type}`;
}

/** SQL: beside a row `r` there is one like it that refers to the record in the placeholder already. */
function alike({ table, column, to, once }: Reference, resource: MatchedResource, id: string): string {
  if (!once) return 'false';
  const type = typeof to === 'object' ? ` AND there.${to.typeIn} = '${resource}'` : '';
  const same = once.by.map((by) => ` AND there.${by} IS NOT DISTINCT FROM r.${by}`).join('');
  const open = once.open ? ' AND r.until IS NULL AND there.until IS NULL' : '';
  return `EXISTS (SELECT FROM ${table} there WHERE there.region_id = $1 AND there.${column} = ${id}::uuid${type}${same}${open})`;
}

/** SQL: the row would refer to itself. */
const toItself = ({ otherEnd }: Reference, id: string): string => (otherEnd ? `r.${otherEnd} = ${id}::uuid` : 'false');

/** Organisations and persons refer to others of their kind by columns of their own: those are fields, not rows to put aside. */
const isField = ({ otherEnd }: Reference): boolean => otherEnd === 'id';

const bumped = (table: string): string => (VERSIONED.has(table) ? ', version = r.version + 1, updated_at = now()' : '');

/** How many rows move, are put aside and stay: $2 the absorbed record, $3 the kept one. */
export function countStatement(reference: Reference, resource: MatchedResource): string {
  const { table, once } = reference;
  const [same, self] = [alike(reference, resource, '$3'), toItself(reference, '$3')];
  const stays = once?.otherwise === 'stays';
  return `SELECT count(*) FILTER (WHERE NOT (${same}) AND NOT (${self}))::int AS moved,
      count(*) FILTER (WHERE ${stays || isField(reference) ? 'false' : `(${same}) OR (${self})`})::int AS aside,
      count(*) FILTER (WHERE ${stays ? same : 'false'})::int AS staying
    FROM ${table} r WHERE ${refers(reference, resource, '$2')}`;
}

/** Keeps the rows the kept record has already as they are, with their citations, and takes them away: $4 the merging. */
export function putAsideStatement(reference: Reference, resource: MatchedResource): string | null {
  const { table, column, once, otherEnd } = reference;
  if (isField(reference) || once?.otherwise === 'stays' || (!once && !otherEnd)) return null;
  const citations = CITED.has(table)
    ? `(SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.id), '[]') FROM citation c
        WHERE c.region_id = $1 AND (c.part_id = r.id OR c.subject_id = r.id))`
    : `'[]'::jsonb`;
  const spare = `${refers(reference, resource, '$2')} AND ((${alike(reference, resource, '$3')}) OR (${toItself(reference, '$3')}))`;
  return `WITH spare AS MATERIALIZED (
      SELECT ${keyOf(reference)} AS row_key, jsonb_build_object('row', to_jsonb(r), 'citations', ${citations}) AS aside
      FROM ${table} r WHERE ${spare}
    ), kept AS (
      INSERT INTO record_merge_move (region_id, merge_id, table_name, column_name, row_key, aside)
      SELECT $1, $4, '${table}', '${column}', row_key, aside FROM spare
    )
    DELETE FROM ${table} r USING spare WHERE ${refers(reference, resource, '$2')} AND ${keyOf(reference)} = spare.row_key`;
}

/** Moves the rows that can move, and keeps which: $2 the absorbed record, $3 the kept one, $4 the merging. */
export function moveStatement(reference: Reference, resource: MatchedResource): string {
  const { table, column } = reference;
  const held = `NOT (${alike(reference, resource, '$3')}) AND NOT (${toItself(reference, '$3')}) AND NOT (${toItself(reference, '$2')})`;
  return `WITH moved AS (
      UPDATE ${table} r SET ${column} = $3::uuid${bumped(table)}
      WHERE ${refers(reference, resource, '$2')} AND ${held} RETURNING ${keyOf(reference)} AS row_key
    )
    INSERT INTO record_merge_move (region_id, merge_id, table_name, column_name, row_key, before, after)
    SELECT $1, $4, '${table}', '${column}', row_key, to_jsonb($2::uuid), to_jsonb($3::uuid) FROM moved`;
}

/**
 * SQL: nothing but the move brought the row to where it is. Who took it away by hand, to a record that came there itself later, meant
 * that record.
 */
export const BROUGHT_BY_MOVE = `NOT EXISTS (SELECT FROM record_merge_move later
  WHERE later.region_id = move.region_id AND later.table_name = move.table_name AND later.column_name = move.column_name
    AND later.row_key = move.row_key AND later.after = move.after AND later.position > move.position)`;

/** Moves back the rows that still refer to the kept record: $2 the absorbed record, $3 the kept one, $4 the merging. */
export function moveBackStatement(reference: Reference, resource: MatchedResource): string {
  const { table, column } = reference;
  return `UPDATE ${table} r SET ${column} = $2::uuid${bumped(table)} FROM record_merge_move move
    WHERE move.region_id = $1 AND move.merge_id = $4 AND move.table_name = '${table}' AND move.column_name = '${column}'
      AND move.aside IS NULL AND move.before = to_jsonb($2::uuid) AND ${BROUGHT_BY_MOVE} AND ${refers(reference, resource, '$3')}
      AND ${keyOf(reference)} = move.row_key AND NOT (${alike(reference, resource, '$2')}) AND NOT (${toItself(reference, '$2')})`;
}

/**
 * Puts rows back that were put aside by a merging, now referring to the record in $2, unless there is one like them again.
 * Answers their keys. $3 the merging.
 * @param onlyLike only those like a row that refers to the record in $4
 */
export function putBackStatement(reference: Reference, resource: MatchedResource, onlyLike: boolean): string {
  const { table, column, partOf } = reference;
  const whole = partOf ? ` AND EXISTS (SELECT FROM ${partOf.table} w WHERE w.region_id = $1 AND w.id = r.${partOf.column})` : '';
  const like = onlyLike ? ` AND ${alike(reference, resource, '$4')}` : '';
  const changed = `jsonb_build_object('${column}', $2::uuid)${table === 'person_position' ? ` || ${MAIN_IF_NONE}` : ''}`;
  return `WITH back AS (
      INSERT INTO ${table} SELECT r.* FROM record_merge_move move,
        LATERAL jsonb_populate_record(NULL::${table}, move.aside -> 'row' || ${changed}) AS r
      WHERE move.region_id = $1 AND move.merge_id = $3 AND move.table_name = '${table}' AND move.column_name = '${column}'
        AND move.aside IS NOT NULL AND NOT (${alike(reference, resource, '$2')}) AND NOT (${toItself(reference, '$2')})${whole}${like}
      ON CONFLICT DO NOTHING RETURNING *
    )
    SELECT ${keyOf(reference)} AS "rowKey" FROM back r`;
}

/** A person has one open main position: who got another one meanwhile keeps that. */
const MAIN_IF_NONE = `jsonb_build_object('main', (move.aside #>> '{row,main}')::boolean AND NOT EXISTS (
  SELECT FROM person_position there WHERE there.region_id = $1 AND there.main AND there.until IS NULL
    AND there.person_id::text IN (move.aside #>> '{row,person_id}', $2::text)))`;
