import { RELATIONSHIP_FIELDS, type RelatedType, type Relationship } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository, type Period } from '../../platform/records/index.js';
import { RelationshipEntity } from './relationship.entity.js';

const COLUMNS = columnsOf(RelationshipEntity, 'r', RELATIONSHIP_FIELDS);

const LISTING: Listing = {
  fields: RELATIONSHIP_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: false },
};

/** SQL of one side by name, from whichever table it lies in. */
const side = (end: 'from' | 'to'): string => `(
  SELECT json_build_object('type', 'organisations', 'id', o.id, 'name', o.name, 'kind', o.kind)
  FROM organisation o WHERE r.${end}_type = 'organisations' AND o.id = r.${end}_id
  UNION ALL SELECT json_build_object('type', 'networks', 'id', n.id, 'name', n.name, 'kind', NULL)
  FROM network n WHERE r.${end}_type = 'networks' AND n.id = r.${end}_id)`;

const RECORD = recordOf({ ...COLUMNS, from: side('from'), to: side('to') });

/** What a relationship connects, and as what. */
export type Connection = Pick<RelationshipEntity, 'kind' | 'fromType' | 'fromId' | 'toType' | 'toId'>;

@Injectable()
export class RelationshipRepository extends RecordRepository<RelationshipEntity, Relationship> {
  constructor(database: Database) {
    super(database, RelationshipEntity, { table: 'relationship r', alias: 'r', record: RECORD, listing: LISTING });
  }

  /** Whether the region has such a record. */
  async exists(tx: Tx, type: RelatedType, id: string): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean }>('SELECT subject_name($1, $2) IS NOT NULL AS known', [type, id]);
    return row?.known ?? false;
  }

  /** When else the same two were connected so, in either direction. Others that connect the first wait until the transaction ends. */
  async otherPeriods(tx: Tx, { kind, fromId, toId }: Connection, except: string | null): Promise<Period[]> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))', [[fromId, toId].sort().join()]);
    return tx.query<Period & Record<string, unknown>>(
      `SELECT since, until FROM relationship
       WHERE kind = $1 AND id IS DISTINCT FROM $4 AND ((from_id = $2 AND to_id = $3) OR (from_id = $3 AND to_id = $2))`,
      [kind, fromId, toId, except],
    );
  }

  /** Whether `toId` is connected with `fromId` over relationships of this kind, however many lie between. */
  async leadsBack(tx: Tx, { kind, fromId, toId }: Connection): Promise<boolean> {
    const rows = await tx.query(
      `WITH RECURSIVE above AS (
         SELECT $3::uuid AS id
         UNION SELECT r.to_id FROM relationship r JOIN above ON r.from_id = above.id WHERE r.kind = $1 AND r.until IS NULL
       ) SELECT FROM above WHERE id = $2`,
      [kind, fromId, toId],
    );
    return rows.length > 0;
  }
}
