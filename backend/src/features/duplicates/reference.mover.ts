import type { MatchedResource } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { MergeRow } from './merge.repository.js';
import { REFERENCES, referencesTo, type Reference } from './reference.catalogue.js';
import { BROUGHT_BY_MOVE, moveBackStatement, moveStatement, putAsideStatement, putBackStatement } from './reference.sql.js';

type Merging = Pick<MergeRow, 'id' | 'resource' | 'keptId' | 'absorbedId'>;

const MATCHED: readonly MatchedResource[] = ['organisations', 'persons'];

/** Moves what refers to a record to another one, and back. */
@Injectable()
export class ReferenceMover {
  /** Moves everything from the absorbed record to the kept one. */
  async move(tx: Tx, merging: Merging): Promise<void> {
    await this.movePartly(tx, merging, () => true);
    await tx.query(REWRITE_VIEWS, [tx.regionId, merging.absorbedId, merging.keptId, merging.id]);
  }

  /**
   * Moves back what still is where the merging put it. What was put aside comes back; of what was put aside by another merging,
   * because this one had brought the like, that comes to the kept record.
   */
  async moveBack(tx: Tx, merging: Merging, others: readonly Merging[]): Promise<void> {
    const { id, resource, keptId, absorbedId } = merging;
    for (const reference of referencesTo(resource)) {
      await tx.query(moveBackStatement(reference, resource), [tx.regionId, absorbedId, keptId, id]);
      await tx.query(LEAD_ASIDE_BACK, [id, reference.table, reference.column, keptId, absorbedId]);
    }
    for (const reference of referencesTo(resource)) {
      await this.putBack(tx, reference, merging, absorbedId);
      for (const other of others) await this.putBack(tx, reference, other, keptId, absorbedId);
    }
    await tx.query(MAIN_AGAIN, [tx.regionId, id]);
    await tx.query(MAIN_LATER, [tx.regionId, id]);
    await tx.query(VIEWS_AGAIN, [tx.regionId, id]);
    await this.settle(tx, id);
    await tx.query(ASIDE_FURTHER_BACK, [tx.regionId, id, absorbedId]);
    await tx.query('DELETE FROM record_merge_move WHERE merge_id = $1', [id]);
  }

  private async movePartly(tx: Tx, merging: Merging, wanted: (reference: Reference) => boolean): Promise<void> {
    const { id, resource, keptId, absorbedId } = merging;
    const values = [tx.regionId, absorbedId, keptId, id];
    if (resource === 'persons') await tx.query(ONE_MAIN, values);
    for (const reference of referencesTo(resource).filter(wanted)) {
      const putAside = putAsideStatement(reference, resource);
      if (putAside) await tx.query(putAside, values);
      await tx.query(moveStatement(reference, resource), values);
    }
  }

  /** @param likeAt where given, only what is like a row that refers to this record now */
  private async putBack(tx: Tx, reference: Reference, merging: Merging, to: string, likeAt?: string): Promise<void> {
    if (!putAsideStatement(reference, merging.resource)) return;
    const like = likeAt === undefined ? [] : [likeAt];
    const back = await tx.query<{ rowKey: object }>(putBackStatement(reference, merging.resource, like.length > 0), [
      ...[tx.regionId, to, merging.id],
      ...like,
    ]);
    if (back.length === 0) return;
    const of = [merging.id, reference.table, reference.column, JSON.stringify(back.map(({ rowKey }) => rowKey))];
    await tx.query(CITE_AGAIN, of);
    await tx.query(ASIDE_NO_MORE, [...of, merging.absorbedId, to]);
  }

  /** What was put back may refer to a record that has gone into another meanwhile: it goes there, too. */
  private async settle(tx: Tx, besides: string): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const unsettled = (await Promise.all(MATCHED.map((resource) => this.unsettled(tx, resource, besides)))).flat();
      if (unsettled.length === 0) return;
      for (const merging of unsettled) await this.movePartly(tx, merging, ({ table }) => ASIDE_TABLES.has(table));
    }
  }

  private unsettled(tx: Tx, resource: MatchedResource, besides: string): Promise<Merging[]> {
    const referring = referencesTo(resource)
      .filter(({ table }) => ASIDE_TABLES.has(table))
      .map(
        ({ table, column }) => `EXISTS (SELECT FROM ${table} r WHERE r.region_id = m.region_id AND r.${column} = m.absorbed_id)`,
      );
    return tx.query<Merging & Record<string, unknown>>(
      `SELECT id, resource, kept_id AS "keptId", absorbed_id AS "absorbedId" FROM record_merge m
       WHERE resource = $1 AND undone_at IS NULL AND id <> $2 AND (${referring.join(' OR ')}) ORDER BY merged_at, id`,
      [resource, besides],
    );
  }
}

/** Longer chains of merged records are not followed. */
const MOST_TURNS = 20;

/** Tables with two ends, of which rows are put aside: the other end may have moved while they were. */
const ASIDE_TABLES: ReadonlySet<string> = new Set(
  REFERENCES.filter(({ table, key, once, otherEnd }) => {
    const ends = REFERENCES.filter((reference) => reference.table === table).length;
    return (
      ends > 1 &&
      key.includes('id') &&
      otherEnd !== 'id' &&
      (otherEnd !== undefined || once !== undefined) &&
      table !== 'invitation'
    );
  }).map(({ table }) => table),
);

/** A person has one open main position: that of the kept one. */
const ONE_MAIN = `
  WITH yielding AS (
    UPDATE person_position r SET main = false, version = version + 1, updated_at = now()
    WHERE r.region_id = $1 AND r.person_id = $2 AND r.main AND r.until IS NULL AND EXISTS (
      SELECT FROM person_position there WHERE there.region_id = $1 AND there.person_id = $3 AND there.main AND there.until IS NULL)
    RETURNING jsonb_build_object('id', r.id) AS row_key
  )
  INSERT INTO record_merge_move (region_id, merge_id, table_name, column_name, row_key, before, after)
  SELECT $1, $4, 'person_position', 'main', row_key, 'true', 'false' FROM yielding`;

/** Of several main positions that come back to a person, the one that yielded first is it again. */
const MAIN_AGAIN = `
  WITH first AS (
    SELECT DISTINCT ON (r.person_id) r.id FROM record_merge_move move
      JOIN person_position r ON r.region_id = $1 AND jsonb_build_object('id', r.id) = move.row_key
    WHERE move.region_id = $1 AND move.merge_id = $2 AND move.column_name = 'main' AND NOT r.main AND r.until IS NULL AND NOT EXISTS (
      SELECT FROM person_position there WHERE there.region_id = $1 AND there.person_id = r.person_id AND there.main AND there.until IS NULL)
    ORDER BY r.person_id, move.position
  )
  UPDATE person_position r SET main = true, version = r.version + 1, updated_at = now() FROM first
  WHERE r.region_id = $1 AND r.id = first.id`;

/** The others are main positions of the records they came from: the mergings that brought them remember it. */
const MAIN_LATER = `
  UPDATE record_merge_move move SET merge_id = brought.merge_id FROM record_merge_move brought
    JOIN person_position r ON r.region_id = $1 AND jsonb_build_object('id', r.id) = brought.row_key AND NOT r.main
  WHERE move.region_id = $1 AND move.merge_id = $2 AND move.column_name = 'main' AND brought.region_id = $1
    AND brought.merge_id <> $2 AND brought.column_name = 'person_id' AND brought.aside IS NULL
    AND brought.row_key = move.row_key AND brought.after = to_jsonb(r.person_id)`;

/** Filters of saved views that ask for the absorbed record ask for the kept one. */
const REWRITE_VIEWS = `
  WITH asking AS MATERIALIZED (
    SELECT id, filter AS before, replace(filter::text, $2::text, $3::text)::jsonb AS after FROM view
    WHERE region_id = $1 AND strpos(filter::text, $2::text) > 0
  ), rewritten AS (
    UPDATE view SET filter = asking.after, version = version + 1, updated_at = now() FROM asking WHERE view.id = asking.id
  )
  INSERT INTO record_merge_move (region_id, merge_id, table_name, column_name, row_key, before, after)
  SELECT $1, $4, 'view', 'filter', jsonb_build_object('id', id), before, after FROM asking`;

const VIEWS_AGAIN = `
  UPDATE view SET filter = move.before, version = version + 1, updated_at = now() FROM record_merge_move move
  WHERE move.region_id = $1 AND move.merge_id = $2 AND move.table_name = 'view' AND view.region_id = $1
    AND jsonb_build_object('id', view.id) = move.row_key AND view.filter = move.after`;

/** A row this merging moved may have been put aside by another one since: there, too, it belongs to the absorbed record again. */
const LEAD_ASIDE_BACK = `
  UPDATE record_merge_move put SET aside = jsonb_set(put.aside, ARRAY['row', $3::text], to_jsonb($5::uuid))
  FROM record_merge_move move
  WHERE move.merge_id = $1 AND move.table_name = $2 AND move.column_name = $3 AND move.aside IS NULL AND put.aside IS NOT NULL
    AND put.merge_id <> $1 AND put.table_name = $2 AND put.aside -> 'row' @> move.row_key AND put.aside -> 'row' ->> $3::text = $4::text
    AND ${BROUGHT_BY_MOVE}`;

/**
 * A row that cannot come back, as its like has come back to the absorbed record, may have been brought there by a merging before: it is
 * that one which puts it aside then, until it is undone itself.
 */
const ASIDE_FURTHER_BACK = `
  UPDATE record_merge_move brought SET before = NULL, after = NULL,
    row_key = brought.row_key || CASE WHEN brought.row_key ? brought.column_name
      THEN jsonb_build_object(brought.column_name, brought.before) ELSE '{}' END,
    aside = jsonb_set(put.aside, ARRAY['row', brought.column_name], brought.before)
  FROM record_merge_move put
  WHERE put.region_id = $1 AND put.merge_id = $2 AND put.aside IS NOT NULL AND brought.region_id = $1 AND brought.merge_id <> $2
    AND brought.table_name = put.table_name AND brought.column_name = put.column_name AND brought.row_key = put.row_key
    AND brought.aside IS NULL AND brought.after = to_jsonb($3::uuid)`;

const CITE_AGAIN = `
  INSERT INTO citation SELECT c.* FROM record_merge_move move, jsonb_array_elements(move.aside -> 'citations') AS kept,
    LATERAL jsonb_populate_record(NULL::citation, kept) AS c
  WHERE move.merge_id = $1 AND move.table_name = $2 AND move.column_name = $3 AND move.aside IS NOT NULL
    AND move.row_key IN (SELECT jsonb_array_elements($4::jsonb)) ON CONFLICT DO NOTHING`;

const ASIDE_NO_MORE = `
  UPDATE record_merge_move SET aside = NULL, before = to_jsonb($5::uuid), after = to_jsonb($6::uuid)
  WHERE merge_id = $1 AND table_name = $2 AND column_name = $3 AND aside IS NOT NULL
    AND row_key IN (SELECT jsonb_array_elements($4::jsonb))`;
