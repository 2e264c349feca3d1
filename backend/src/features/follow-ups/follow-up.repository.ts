import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';

export interface FollowUp {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  dueAt: Date;
  dedupeKey: string;
}

@Injectable()
export class FollowUpRepository {
  constructor(private readonly database: Database) {}

  /**
   * Plans it, moves it where it is planned already, and plans it anew where it was cancelled.
   * @returns false where it has started before: it does not start twice
   */
  async plan(tx: Tx, { id, kind, subjectType, subjectId, dueAt, dedupeKey }: FollowUp): Promise<boolean> {
    const planned = await tx.query(
      `INSERT INTO follow_up (id, region_id, kind, subject_type, subject_id, due_at, dedupe_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (region_id, dedupe_key) DO UPDATE SET due_at = excluded.due_at, state = 'planned'
       WHERE follow_up.state <> 'started'
       RETURNING id`,
      [id, tx.regionId, kind, subjectType, subjectId, dueAt, dedupeKey],
    );
    return planned.length > 0;
  }

  /** @returns false where nothing of the key is planned */
  async cancel(tx: Tx, dedupeKey: string): Promise<boolean> {
    const cancelled = await tx.query(
      `UPDATE follow_up SET state = 'cancelled' WHERE dedupe_key = $1 AND state = 'planned' RETURNING id`,
      [dedupeKey],
    );
    return cancelled.length > 0;
  }

  /** Starts what is due, the longest due first, and leaves what another process is just starting. */
  async startDue(tx: Tx, now: Date, kinds: readonly string[], limit: number): Promise<FollowUp[]> {
    return tx.query<FollowUp>(
      `UPDATE follow_up SET state = 'started'
       WHERE id IN (
         SELECT id FROM follow_up WHERE state = 'planned' AND due_at <= $1 AND kind = ANY($2)
         ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id, kind, subject_type AS "subjectType", subject_id AS "subjectId", due_at AS "dueAt", dedupe_key AS "dedupeKey"`,
      [now, kinds, limit],
    );
  }

  async regions(): Promise<string[]> {
    const rows = await this.database.open<{ id: string }>('SELECT id FROM region ORDER BY id');
    return rows.map((row) => row.id);
  }
}
