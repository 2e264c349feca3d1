import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** Codes that may be tried before another one has to be asked for. */
const ATTEMPTS = 5;

/** What opens the forms of requests: a code for some minutes, and then a cookie. */
@Injectable()
export class AccessRepository {
  /** A new code; an earlier one is void. */
  async awaitCode(tx: Tx, requestId: string, codeId: string, expiresAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO update_access (region_id, request_id, code_id, code_expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (region_id, request_id) DO UPDATE SET code_id = excluded.code_id, code_expires_at = excluded.code_expires_at, attempts = 0`,
      [tx.regionId, requestId, codeId, expiresAt],
    );
  }

  /** Whether this code is the one that is waited for. */
  async awaits(tx: Tx, requestId: string, codeId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM update_access WHERE request_id = $1 AND code_id = $2', [requestId, codeId]);
    return rows.length > 0;
  }

  /** Counts one attempt before it is looked at. @returns what the code is made from; null where none is waited for any more */
  async attempt(tx: Tx, requestId: string, now: Date): Promise<string | null> {
    const [row] = await tx.query<{ codeId: string }>(
      `UPDATE update_access SET attempts = attempts + 1
       WHERE request_id = $1 AND code_id IS NOT NULL AND code_expires_at > $2 AND attempts < ${ATTEMPTS} RETURNING code_id AS "codeId"`,
      [requestId, now],
    );
    return row?.codeId ?? null;
  }

  /** The code is used up; from here on the cookie opens the form. */
  async begin(tx: Tx, requestId: string, sessionHash: Buffer, expiresAt: Date): Promise<void> {
    await tx.query(
      `UPDATE update_access SET code_id = NULL, code_expires_at = NULL, attempts = 0, session_hash = $2, session_expires_at = $3
       WHERE request_id = $1`,
      [requestId, sessionHash, expiresAt],
    );
  }

  async isOpen(tx: Tx, requestId: string, sessionHash: Buffer, now: Date): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM update_access WHERE request_id = $1 AND session_hash = $2 AND session_expires_at > $3',
      [requestId, sessionHash, now],
    );
    return rows.length > 0;
  }

  /** Whoever had opened the form has it open no longer. */
  async end(tx: Tx, requestId: string): Promise<void> {
    await tx.query('DELETE FROM update_access WHERE request_id = $1', [requestId]);
  }
}
