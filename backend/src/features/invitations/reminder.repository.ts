import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** What is known of reminders. */
@Injectable()
export class ReminderRepository {
  /** Those of the keys under which a mail was ordered before. */
  async reminded(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }>('SELECT dedupe_key AS key FROM message WHERE dedupe_key = ANY($1)', [keys]);
    return new Set(rows.map(({ key }) => key));
  }

  /** @returns the versions of the invitations after it */
  async mark(tx: Tx, ids: readonly string[], now: Date): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; version: number }>(
      `UPDATE invitation SET reminded_at = $2, version = version + 1, updated_at = now() WHERE id = ANY($1) RETURNING id, version`,
      [ids, now],
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }
}
