import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';

@Injectable()
export class SecondFactorRepository {
  constructor(private readonly database: Database) {}

  async state(userId: string): Promise<{ enabled: boolean; recoveryCodesLeft: number }> {
    const [state] = await this.database.open<{ enabled: boolean; recoveryCodesLeft: number }>(
      `SELECT EXISTS (SELECT FROM second_factor WHERE user_id = $1 AND secret IS NOT NULL) AS enabled,
              (SELECT count(*)::int FROM recovery_code WHERE user_id = $1) AS "recoveryCodesLeft"`,
      [userId],
    );
    return state ?? { enabled: false, recoveryCodesLeft: 0 };
  }

  async secret(userId: string): Promise<Buffer | null> {
    return this.column(userId, 'secret');
  }

  async pendingSecret(userId: string): Promise<Buffer | null> {
    return this.column(userId, 'pending_secret');
  }

  async setPending(userId: string, sealed: Buffer): Promise<void> {
    await this.database.open(
      `INSERT INTO second_factor (user_id, pending_secret) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET pending_secret = excluded.pending_secret`,
      [userId, sealed],
    );
  }

  async confirm(tx: Tx, userId: string, step: number): Promise<void> {
    await tx.query('UPDATE second_factor SET secret = pending_secret, pending_secret = NULL, last_step = $2 WHERE user_id = $1', [
      userId,
      step,
    ]);
  }

  /** Notes that the code of this time step was used; false where it, or a later one, was before. */
  async useStep(userId: string, step: number): Promise<boolean> {
    const rows = await this.database.open(
      'UPDATE second_factor SET last_step = $2 WHERE user_id = $1 AND last_step < $2 RETURNING user_id',
      [userId, step],
    );
    return rows.length > 0;
  }

  async replaceRecoveryCodes(tx: Tx, userId: string, hashes: Buffer[]): Promise<void> {
    await tx.query('DELETE FROM recovery_code WHERE user_id = $1', [userId]);
    await tx.query('INSERT INTO recovery_code (user_id, code_hash) SELECT $1, unnest($2::bytea[])', [userId, hashes]);
  }

  /** Uses up a recovery code; false where it is none of the user's. */
  async useRecoveryCode(userId: string, hash: Buffer): Promise<boolean> {
    const rows = await this.database.open('DELETE FROM recovery_code WHERE user_id = $1 AND code_hash = $2 RETURNING user_id', [
      userId,
      hash,
    ]);
    return rows.length > 0;
  }

  async remove(userId: string): Promise<void> {
    await this.database.open('DELETE FROM second_factor WHERE user_id = $1', [userId]);
  }

  private async column(userId: string, name: 'secret' | 'pending_secret'): Promise<Buffer | null> {
    const [row] = await this.database.open<{ value: Buffer | null }>(
      `SELECT ${name} AS value FROM second_factor WHERE user_id = $1`,
      [userId],
    );
    return row?.value ?? null;
  }
}
