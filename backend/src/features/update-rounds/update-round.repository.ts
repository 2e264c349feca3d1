import { UPDATE_ROUND_FIELDS, type UpdateRound } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { UNDELIVERED } from './update-request.repository.js';
import { UpdateRoundEntity } from './update-round.entity.js';

export const TABLE = 'update_round ur';

const COLUMNS = columnsOf(UpdateRoundEntity, 'ur', UPDATE_ROUND_FIELDS);

const counted = (condition: string): string => `count(*) FILTER (WHERE ${condition})::int`;

/** One look at the requests of a round. */
const COUNTS = `(SELECT json_build_object(
    'all', count(*)::int, 'sent', ${counted('q.sent_at IS NOT NULL')}, 'skipped', ${counted(`q.state = 'skipped'`)},
    'answered', ${counted('q.answered_at IS NOT NULL')}, 'confirmed', ${counted('q.confirmed')},
    'waiting', ${counted(`q.state = 'answered'`)}, 'silent', ${counted(`q.state = 'open' AND q.answered_at IS NULL`)},
    'undelivered', ${counted(`q.state = 'open' AND ${UNDELIVERED}`)}, 'withdrawn', ${counted(`q.state = 'withdrawn'`)})
  FROM update_request q WHERE q.round_id = ur.id)`;

const RECORD = recordOf({
  ...COLUMNS,
  contact: referenceTo('user_account', 'ur.contact_user_id'),
  counts: COUNTS,
});

export const LISTING: Listing = {
  fields: UPDATE_ROUND_FIELDS,
  columns: COLUMNS,
  // A region has a few of them, and needs no index to search their names.
  search: (text) => `fold(ur.name) LIKE '%' || fold(${text}) || '%'`,
  defaultSort: { field: 'createdAt', descending: true },
};

@Injectable()
export class UpdateRoundRepository extends RecordRepository<UpdateRoundEntity, UpdateRound> {
  constructor(database: Database) {
    super(database, UpdateRoundEntity, { table: TABLE, alias: 'ur', record: RECORD, listing: LISTING });
  }

  /** Whether somebody may enter the region. */
  async worksHere(tx: Tx, userId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM user_region WHERE user_id = $1 AND region_id = $2', [userId, tx.regionId]);
    return rows.length > 0;
  }
}
