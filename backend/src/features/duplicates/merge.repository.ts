import { MERGE_FIELDS, type FieldChange, type MatchedResource, type Merge, type MovedReferences } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readPage, type ListQuery, type Page, type Source } from '../../platform/listing/index.js';
import { eitherIs, inBrief } from './pair.sql.js';
import { nameOf, referencesTo } from './reference.catalogue.js';
import { countStatement } from './reference.sql.js';

const COLUMNS = {
  id: 'm.id',
  resource: 'm.resource',
  keptId: 'm.kept_id',
  absorbedId: 'm.absorbed_id',
  mergedAt: 'm.merged_at',
  undoneAt: 'm.undone_at',
};

const RECORD = recordOf({
  id: 'm.id',
  resource: 'm.resource',
  kept: inBrief('m.resource', 'm.kept_id'),
  absorbed: inBrief('m.resource', 'm.absorbed_id'),
  mergedAt: 'm.merged_at',
  mergedBy: '(SELECT u.name FROM user_account u WHERE u.id = m.merged_by)',
  undoneAt: 'm.undone_at',
});

const SOURCE: Source = {
  table: 'record_merge m',
  alias: 'm',
  record: RECORD,
  listing: {
    fields: MERGE_FIELDS,
    columns: COLUMNS,
    conditions: { recordId: eitherIs('m.kept_id', 'm.absorbed_id') },
    defaultSort: { field: 'mergedAt', descending: true },
  },
};

/** A merging as stored. */
export interface MergeRow {
  id: string;
  resource: MatchedResource;
  keptId: string;
  absorbedId: string;
  changes: FieldChange[];
  undoneAt: Date | null;
}

const ROW = `id, resource, kept_id AS "keptId", absorbed_id AS "absorbedId", changes, undone_at AS "undoneAt"`;

@Injectable()
export class MergeRepository {
  constructor(private readonly database: Database) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return readPage(this.database, caller, SOURCE, query);
  }

  async find(caller: Caller, id: string): Promise<Merge | undefined> {
    const rows = await this.database.read<{ record: Merge }>(
      caller,
      `SELECT ${RECORD} AS record FROM record_merge m WHERE m.id = $1`,
      [id],
    );
    return rows[0]?.record;
  }

  async lock(tx: Tx, id: string): Promise<MergeRow | undefined> {
    const [row] = await tx.query<MergeRow & Record<string, unknown>>(`SELECT ${ROW} FROM record_merge WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row;
  }

  /** Mergings that hold, of those of a record: in which it went into another, or others into it. */
  holding(tx: Tx, resource: MatchedResource, side: 'kept_id' | 'absorbed_id', id: string): Promise<MergeRow[]> {
    return tx.query<MergeRow & Record<string, unknown>>(
      `SELECT ${ROW} FROM record_merge WHERE resource = $1 AND ${side} = $2 AND undone_at IS NULL ORDER BY merged_at DESC, id DESC`,
      [resource, id],
    );
  }

  async insert(tx: Tx, { resource, keptId, absorbedId, changes }: Omit<MergeRow, 'id' | 'undoneAt'>): Promise<string> {
    const id = uuidv7();
    await tx.query(
      `INSERT INTO record_merge (id, region_id, resource, kept_id, absorbed_id, changes, merged_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, tx.regionId, resource, keptId, absorbedId, JSON.stringify(changes), tx.caller.userId],
    );
    return id;
  }

  /** What a merging changed, as an earlier one was taken back. */
  async rewrite(tx: Tx, id: string, changes: readonly FieldChange[]): Promise<void> {
    await tx.query('UPDATE record_merge SET changes = $2 WHERE id = $1', [id, JSON.stringify(changes)]);
  }

  async markUndone(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE record_merge SET undone_at = now(), undone_by = $2 WHERE id = $1', [id, tx.caller.userId]);
  }

  /** What a merging would move, kind by kind; kinds of which there are none are left out. */
  async count(caller: Caller, resource: MatchedResource, absorbedId: string, keptId: string): Promise<MovedReferences[]> {
    const counts = referencesTo(resource).map(
      (reference) => `SELECT '${nameOf(reference)}' AS what, counted.* FROM (${countStatement(reference, resource)}) AS counted`,
    );
    return this.database.read<MovedReferences & Record<string, unknown>>(
      caller,
      `SELECT * FROM (${counts.join(' UNION ALL ')}) AS every WHERE moved + aside + staying > 0`,
      [caller.regionId, absorbedId, keptId],
    );
  }

  /** Whether a chain of a column that refers to records of the same kind comes back to where it began. */
  async leadsInCircle(tx: Tx, column: 'parent_id' | 'successor_id', id: string): Promise<boolean> {
    const rows = await tx.query(
      `WITH RECURSIVE chain AS (
         SELECT ${column} AS next FROM organisation WHERE id = $1
         UNION SELECT o.${column} FROM organisation o JOIN chain ON o.id = chain.next
       ) SELECT FROM chain WHERE next = $1`,
      [id],
    );
    return rows.length > 0;
  }
}
