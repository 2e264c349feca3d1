import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';

/** Counts the codes tried on a user's current link. */
@Injectable()
export class LoginLinkRepository {
  constructor(private readonly database: Database) {}

  async start(tx: Tx, userId: string): Promise<void> {
    await tx.query('INSERT INTO login_link (user_id) VALUES ($1) ON CONFLICT DO NOTHING', [userId]);
  }

  /** Counts one code tried, before it is looked at; false where `limit` were tried already. */
  async countAttempt(userId: string, limit: number): Promise<boolean> {
    const rows = await this.database.open(
      'UPDATE login_link SET attempts = attempts + 1 WHERE user_id = $1 AND attempts < $2 RETURNING user_id',
      [userId, limit],
    );
    return rows.length > 0;
  }

  async finish(tx: Tx, userId: string): Promise<void> {
    await tx.query('DELETE FROM login_link WHERE user_id = $1', [userId]);
  }
}
