import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { IS_OPEN } from './seat.sql.js';

@Injectable()
export class SeatBulkRepository {
  /** Ids of the organisations with an open seat in a group. Others that change its seats wait until the transaction ends. */
  async organisations(tx: Tx, groupId: string): Promise<string[]> {
    await tx.query('SELECT FROM working_group WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT s.organisation_id AS id FROM seat s WHERE s.group_id = $1 AND s.organisation_id IS NOT NULL AND ${IS_OPEN}`,
      [groupId],
    );
    return rows.map(({ id }) => id);
  }
}
