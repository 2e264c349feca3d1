import { DUPLICATE_FIELDS, type DuplicatePair, type LikelyRecord, type MatchedResource, type Verdict } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readPage, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import { eitherIs, inBrief, isCurrent } from './pair.sql.js';

export const TABLE = 'duplicate_pair d';

const VISIBLE = `${isCurrent('d.resource', 'd.one_id')} AND ${isCurrent('d.resource', 'd.other_id')}`;

/** Pairs that are likely the same and that nobody decided on. */
export const CURRENT = `d.dismissed_at IS NULL AND d.verdict = 'same' AND ${VISIBLE}`;

const COLUMNS = {
  id: 'd.id',
  resource: 'd.resource',
  verdict: 'd.verdict',
  score: 'd.score',
  foundAt: 'd.found_at',
  dismissedAt: 'd.dismissed_at',
};

export const LISTING: Listing = {
  fields: DUPLICATE_FIELDS,
  columns: COLUMNS,
  conditions: { recordId: eitherIs('d.one_id', 'd.other_id') },
  defaultSort: { field: 'score', descending: true },
};

const RECORD = recordOf({ ...COLUMNS, one: inBrief('d.resource', 'd.one_id'), other: inBrief('d.resource', 'd.other_id') });

/** A pair as it was found: the record with the smaller id first. */
export interface FoundPair {
  oneId: string;
  otherId: string;
  score: number;
  verdict: Verdict;
}

@Injectable()
export class DuplicateRepository {
  constructor(private readonly database: Database) {}

  /** Pairs of which both records are there. */
  page(caller: Caller, query: ListQuery): Promise<Page> {
    return readPage(
      this.database,
      caller,
      { table: TABLE, alias: 'd', record: RECORD, listing: LISTING, visible: VISIBLE },
      query,
    );
  }

  async find(caller: Caller, id: string): Promise<DuplicatePair | undefined> {
    const sql = `SELECT ${RECORD} AS record FROM ${TABLE} WHERE d.id = $1`;
    const [row] = await this.database.read<{ record: DuplicatePair }>(caller, sql, [id]);
    return row?.record;
  }

  /** @param by who says so; null takes it back */
  async dismiss(tx: Tx, id: string, by: string | null): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE duplicate_pair SET dismissed_at = CASE WHEN $2::uuid IS NULL THEN NULL ELSE now() END, dismissed_by = $2 WHERE id = $1 RETURNING id`,
      [id, by],
    );
    return rows.length > 0;
  }

  /** The same records told from others of their kind. */
  async briefly(tx: Tx, resource: MatchedResource, ids: readonly string[]): Promise<LikelyRecord[]> {
    const rows = await tx.query<{ record: LikelyRecord }>(
      `SELECT ${inBrief(`'${resource}'`, 'given.id')} AS record FROM unnest($1::uuid[]) AS given (id)`,
      [ids],
    );
    return rows.map(({ record }) => record);
  }

  /** Replaces the pairs some records are part of; what somebody decided on stays decided. */
  async replace(tx: Tx, resource: MatchedResource, ids: readonly string[], pairs: readonly FoundPair[]): Promise<void> {
    await tx.query(
      `DELETE FROM duplicate_pair WHERE resource = $1 AND dismissed_at IS NULL AND (one_id = ANY($2) OR other_id = ANY($2))`,
      [resource, ids],
    );
    await tx.query(
      `INSERT INTO duplicate_pair (id, region_id, resource, one_id, other_id, score, verdict)
       SELECT id, $1, $2, one_id, other_id, score, verdict
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::double precision[], $7::text[]) AS found (id, one_id, other_id, score, verdict)
       ON CONFLICT (region_id, resource, one_id, other_id) DO UPDATE SET score = excluded.score, verdict = excluded.verdict`,
      [
        ...[
          tx.regionId,
          resource,
          pairs.map(() => uuidv7()),
          pairs.map(({ oneId }) => oneId),
          pairs.map(({ otherId }) => otherId),
        ],
        ...[pairs.map(({ score }) => score), pairs.map(({ verdict }) => verdict)],
      ],
    );
  }

  /** Takes records that wait to be compared with the others. */
  async takeWaiting(tx: Tx, resource: MatchedResource, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE duplicate_record SET compared = true WHERE resource = $1 AND record_id = ANY(ARRAY(
         SELECT record_id FROM duplicate_record WHERE resource = $1 AND NOT compared
         ORDER BY record_id LIMIT $2 FOR UPDATE SKIP LOCKED)) RETURNING record_id AS id`,
      [resource, limit],
    );
    return rows.map(({ id }) => id);
  }
}
