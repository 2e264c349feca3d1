import type { FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { WrittenResource } from './target.js';

/** Something about a record that somebody else did than whoever made it. */
export interface Trace {
  id: string;
  /** What was changed of it, where the trace is that. */
  changes: FieldChange[];
}

/** Something that refers to a record. */
export interface Referrer {
  id: string;
  table: string;
  /** Of what refers to it; null where that is none of the records. */
  by: string | null;
}

const TABLES: Readonly<Record<WrittenResource, string>> = {
  persons: 'person',
  organisations: 'organisation',
  positions: 'person_position',
  memberships: 'membership',
  seats: 'seat',
};

/** Tables whose rows follow a record and go with it, or are the import's own. */
const FOLLOWING = ['event_subject', 'topic_use', 'duplicate_key'];

/** Finds what has come to hang on records since they were made. */
@Injectable()
export class RecordTraces {
  /** Events about records that other requests than some have caused; what imports did that were taken back themselves does not count. */
  async since(tx: Tx, resource: WrittenResource, ids: readonly string[], requestIds: readonly string[]): Promise<Trace[]> {
    return tx.query<Trace & Record<string, unknown>>(
      `SELECT s.subject_id AS id, CASE WHEN e.kind LIKE $1 || '.%' THEN coalesce(c.changes, '[]') ELSE '[]' END AS changes
       FROM (${subjectsWhere('fold_id IS NULL')} UNION ALL ${subjectsWhere('fold_id IS NOT NULL')}) s
       JOIN event e ON e.id = s.event_id LEFT JOIN event_change c ON c.event_id = e.id
       WHERE coalesce(e.request_id <> ALL ($3::text[]), true)
         AND NOT EXISTS (SELECT FROM import i WHERE i.state = 'undone' AND e.request_id = 'import/' || i.id) ORDER BY e.id`,
      [resource, ids, requestIds],
    );
  }

  /** Rows of other tables that refer to records, by key or by their kind and id. */
  async referrers(tx: Tx, resource: WrittenResource, ids: readonly string[]): Promise<Referrer[]> {
    const keys = await tx.query<{ table: string; column: string }>(KEYS, [TABLES[resource]]);
    const beside = await tx.query<{ table: string }>(BESIDE, [FOLLOWING]);
    const parts = [
      ...keys.map(({ table, column }) => referring(table, column, 'true')),
      ...beside.map(({ table }) => referring(table, 'subject_id', 'r.subject_type = $2')),
    ];
    if (parts.length === 0) return [];
    return tx.query<Referrer & Record<string, unknown>>(`${parts.join(' UNION ALL ')} LIMIT 10000`, [ids, resource]);
  }
}

/** Folded events and the others each have an index by what they are about. */
const subjectsWhere = (folded: string): string =>
  `SELECT subject_id, event_id FROM event_subject WHERE subject_type = $1 AND subject_id = ANY($2::uuid[]) AND ${folded}`;

const referring = (table: string, column: string, condition: string): string =>
  `SELECT r.${column} AS id, '${table}' AS table, to_jsonb(r) ->> 'id' AS by FROM ${table} r
   WHERE r.${column} = ANY($1::uuid[]) AND ${condition} AND $2::text IS NOT NULL`;

/** Columns that refer to a table beside the region. */
const KEYS = `
  SELECT k.conrelid::regclass::text AS table, a.attname AS column
  FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey) AND a.attname <> 'region_id'
  WHERE k.contype = 'f' AND k.confrelid = $1::regclass AND cardinality(k.conkey) = 2 AND k.confdeltype <> 'c'
    AND has_table_privilege(k.conrelid, 'SELECT') ORDER BY 1, 2`;

/** Tables of a region that name records by kind and id. */
const BESIDE = `
  SELECT c.relname AS table FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1::text[])
    AND has_table_privilege(c.oid, 'SELECT')
    AND 3 = (SELECT count(*) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attname IN ('region_id', 'subject_type', 'subject_id') AND NOT a.attisdropped)
  ORDER BY 1`;
