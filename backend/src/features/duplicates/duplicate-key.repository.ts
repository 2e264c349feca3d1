import { blockingKeys, MATCHED_RESOURCES, profileOf, type Identity, type MatchedResource } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { MATCHED } from './identity.sql.js';

/** Records whose keys are made at once. */
const BATCH = 2_000;

/** Before every record. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** A key that more records share than these tells nothing: only rarer ones are looked up. */
const MOST_SHARING = 40;

interface Stamped {
  id: string;
  stamp: string;
  identity: Identity;
}

/** Keeps the keys under which records are compared in step with the records. */
@Injectable()
export class DuplicateKeyRepository {
  /** Makes the keys of what changed since, and takes away those of what was archived. */
  async refresh(tx: Tx, resource: MatchedResource): Promise<void> {
    await this.forgetArchived(tx, resource);
    for (let stale = await this.stale(tx, resource, FIRST_ID); stale.length > 0;) {
      await this.keep(tx, resource, stale);
      const last = stale.at(-1)?.id ?? FIRST_ID;
      stale = stale.length < BATCH ? [] : await this.stale(tx, resource, last);
    }
  }

  /** Whether a record of the region changed since it was compared. */
  async lagsBehind(tx: Tx): Promise<boolean> {
    for (const resource of MATCHED_RESOURCES) {
      const { table, stamp } = MATCHED[resource];
      const rows = await tx.query(
        `SELECT FROM ${table} r LEFT JOIN duplicate_record keyed ON keyed.resource = $1 AND keyed.record_id = r.id
         WHERE CASE WHEN r.archived_at IS NULL THEN keyed.stamp IS DISTINCT FROM ${stamp} OR NOT keyed.compared
           ELSE keyed.stamp IS NOT NULL END LIMIT 1`,
        [resource],
      );
      if (rows.length > 0) return true;
    }
    return false;
  }

  /** Records that share one of the keys, by key. */
  async under(tx: Tx, resource: MatchedResource, keys: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.query<{ key: string; ids: string[] }>(
      `SELECT asked.key, sharing.ids FROM unnest($2::text[]) AS asked (key) CROSS JOIN LATERAL (
         SELECT array_agg(record_id) AS ids FROM (
           SELECT record_id FROM duplicate_key WHERE resource = $1 AND key = asked.key LIMIT ${MOST_SHARING + 1}
         ) AS first
       ) AS sharing WHERE cardinality(sharing.ids) <= ${MOST_SHARING}`,
      [resource, keys],
    );
    return new Map(rows.map(({ key, ids }) => [key, ids]));
  }

  async identities(tx: Tx, resource: MatchedResource, ids: readonly string[]): Promise<{ id: string; identity: Identity }[]> {
    const { table, identity } = MATCHED[resource];
    return tx.query(`SELECT r.id, ${identity} AS identity FROM ${table} r WHERE r.id = ANY($1)`, [ids]);
  }

  /** The next behind a record: whoever makes the keys of thousands looks at each record once. */
  private stale(tx: Tx, resource: MatchedResource, after: string): Promise<Stamped[]> {
    const { table, identity, stamp } = MATCHED[resource];
    return tx.query<Stamped>(
      `WITH stale AS MATERIALIZED (
         SELECT r.id, ${stamp} AS stamp FROM ${table} r
         LEFT JOIN duplicate_record keyed ON keyed.resource = $1 AND keyed.record_id = r.id
         WHERE r.archived_at IS NULL AND r.id > $2 AND keyed.stamp IS DISTINCT FROM ${stamp} ORDER BY r.id LIMIT ${BATCH}
       )
       SELECT r.id, stale.stamp, ${identity} AS identity FROM stale JOIN ${table} r ON r.id = stale.id ORDER BY r.id`,
      [resource, after],
    );
  }

  /** The stamps first: who makes the keys of the same record at once waits there. */
  private async keep(tx: Tx, resource: MatchedResource, records: readonly Stamped[]): Promise<void> {
    const ids = records.map(({ id }) => id);
    await tx.query(
      `INSERT INTO duplicate_record (region_id, resource, record_id, stamp)
       SELECT $1, $2, id, stamp FROM unnest($3::uuid[], $4::text[]) AS given (id, stamp)
       ON CONFLICT (region_id, resource, record_id) DO UPDATE SET stamp = excluded.stamp, compared = false`,
      [tx.regionId, resource, ids, records.map(({ stamp }) => stamp)],
    );
    await tx.query('DELETE FROM duplicate_key WHERE resource = $1 AND record_id = ANY($2)', [resource, ids]);
    const keys = records.flatMap(({ id, identity }) =>
      blockingKeys(resource, profileOf(resource, identity)).map((key) => [id, key] as const),
    );
    await tx.query(
      `INSERT INTO duplicate_key (region_id, resource, record_id, key)
       SELECT $1, $2, id, key FROM unnest($3::uuid[], $4::text[]) AS given (id, key)`,
      [tx.regionId, resource, keys.map(([id]) => id), keys.map(([, key]) => key)],
    );
  }

  private async forgetArchived(tx: Tx, resource: MatchedResource): Promise<void> {
    await tx.query(
      `WITH gone AS (
         DELETE FROM duplicate_record keyed USING ${MATCHED[resource].table} r
         WHERE keyed.resource = $1 AND r.id = keyed.record_id AND r.archived_at IS NOT NULL RETURNING record_id
       )
       DELETE FROM duplicate_key WHERE resource = $1 AND record_id IN (SELECT record_id FROM gone)`,
      [resource],
    );
  }
}
