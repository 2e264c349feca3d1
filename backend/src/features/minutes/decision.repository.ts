import { DECISION_FIELDS, type Decision } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { DecisionEntity } from './decision.entity.js';
import { groupOf, meetingOf } from './minutes.sql.js';

export const TABLE = 'decision d';

const COLUMNS = columnsOf(DecisionEntity, 'd', DECISION_FIELDS);

export const LISTING: Listing = {
  fields: DECISION_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: true },
};

const RECORD = recordOf({ ...COLUMNS, meeting: meetingOf('d'), group: groupOf('d') });

@Injectable()
export class DecisionRepository extends RecordRepository<DecisionEntity, Decision> {
  constructor(database: Database) {
    super(database, DecisionEntity, { table: TABLE, alias: 'd', record: RECORD, listing: LISTING });
  }

  /** The next number of a group in a year; who asks at the same time waits until this transaction ends. */
  async nextNumber(tx: Tx, groupId: string, year: string): Promise<string> {
    await tx.query('SELECT FROM working_group WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
    const [row] = await tx.query<{ last: number }>(
      `SELECT coalesce(max(split_part(number, '/', 1)::integer), 0) AS last FROM decision
       WHERE group_id = $1 AND split_part(number, '/', 2) = $2`,
      [groupId, year],
    );
    return `${(row?.last ?? 0) + 1}/${year}`;
  }
}
