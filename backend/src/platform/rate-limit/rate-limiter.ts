import { Injectable } from '@nestjs/common';
import { after, Clock } from '../clock/index.js';
import { Database } from '../database/index.js';
import { AppError } from '../errors/index.js';
import { Secrets } from '../secrets/index.js';
import { networkOf } from './network.js';

/** How often something may be tried. */
export interface Limit {
  /** Keeps the counts of different things apart. */
  name: string;
  attempts: number;
  /** In milliseconds, from the first attempt on. */
  within: number;
}

/** Counts attempts in PostgreSQL, so that all processes count together. Addresses are kept as keyed hashes only. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt of `subject`: an address of a machine, of a person, or the two together.
   * @throws AppError `too_many_requests` saying after how many seconds it may go on
   */
  async count(limit: Limit, ...subject: string[]): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.database.open<{ attempts: number; expiresAt: Date }>(COUNT, [
      this.keyOf(limit, subject),
      now,
      after(now, limit.within),
    ]);
    if (!row || row.attempts <= limit.attempts) return;
    throw new AppError('too_many_requests', { retryAfter: Math.ceil((row.expiresAt.getTime() - now.getTime()) / 1_000) });
  }

  /** Starts counting afresh, after an attempt that succeeded. */
  async forget(limit: Limit, ...subject: string[]): Promise<void> {
    await this.database.open('DELETE FROM rate_limit WHERE key = $1', [this.keyOf(limit, subject)]);
  }

  private keyOf(limit: Limit, subject: string[]): Buffer {
    return this.secrets.mac('rate-limit', limit.name, ...subject.map((part) => networkOf(part.trim().toLowerCase())));
  }
}

/** Counts, and clears away a few counts whose time is over. */
const COUNT = `
  WITH over AS (
    DELETE FROM rate_limit WHERE key IN (
      SELECT key FROM rate_limit WHERE expires_at <= $2 AND key <> $1 LIMIT 10 FOR UPDATE SKIP LOCKED)
  )
  INSERT INTO rate_limit (key, attempts, expires_at) VALUES ($1, 1, $3)
  ON CONFLICT (key) DO UPDATE SET
    attempts = CASE WHEN rate_limit.expires_at <= $2 THEN 1 ELSE rate_limit.attempts + 1 END,
    expires_at = CASE WHEN rate_limit.expires_at <= $2 THEN $3 ELSE rate_limit.expires_at END
  RETURNING attempts, expires_at AS "expiresAt"`;
