import type { Language, SessionRegion } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** A login with its user and the regions open to them, as one statement reads it. */
export interface OpenSession {
  id: string;
  /** The region last entered; may be closed to the user meanwhile. */
  regionId: string | null;
  startedAt: Date;
  lastUsedAt: Date;
  user: { id: string; name: string; email: string; language: Language; administrator: boolean; secondFactor: boolean };
  /** By name. */
  regions: SessionRegion[];
}

export interface NewSession {
  id: string;
  tokenHash: Buffer;
  userId: string;
  regionId: string | null;
  startedAt: Date;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The login with this cookie, where it was used after `usedSince`, began after `startedSince` and its user still has access. */
  async find(tokenHash: Buffer, usedSince: Date, startedSince: Date): Promise<OpenSession | undefined> {
    const [session] = await this.database.open<OpenSession>(FIND, [tokenHash, usedSince, startedSince]);
    return session;
  }

  async insert(session: NewSession): Promise<void> {
    await this.database.open(
      `WITH activated AS (UPDATE user_account SET activated_at = $5 WHERE id = $3 AND activated_at IS NULL)
       INSERT INTO login_session (id, token_hash, user_id, region_id, started_at, last_used_at) VALUES ($1, $2, $3, $4, $5, $5)`,
      [session.id, session.tokenHash, session.userId, session.regionId, session.startedAt],
    );
  }

  /** Takes away what is left of the user's logins that are over. */
  async clear(userId: string, usedBefore: Date, startedBefore: Date): Promise<void> {
    await this.database.open('DELETE FROM login_session WHERE user_id = $1 AND (last_used_at <= $2 OR started_at <= $3)', [
      userId,
      usedBefore,
      startedBefore,
    ]);
  }

  async touch(id: string, at: Date): Promise<void> {
    await this.database.open('UPDATE login_session SET last_used_at = $2 WHERE id = $1', [id, at]);
  }

  async enterRegion(id: string, regionId: string): Promise<void> {
    await this.database.open('UPDATE login_session SET region_id = $2 WHERE id = $1', [id, regionId]);
  }

  /** Those of a user that are open, the last used first. */
  async openOf(
    userId: string,
    usedSince: Date,
    startedSince: Date,
  ): Promise<{ id: string; startedAt: Date; lastUsedAt: Date }[]> {
    return this.database.open(
      `SELECT id, started_at AS "startedAt", last_used_at AS "lastUsedAt" FROM login_session
       WHERE user_id = $1 AND last_used_at > $2 AND started_at > $3 ORDER BY last_used_at DESC, id`,
      [userId, usedSince, startedSince],
    );
  }

  /** False where the user has no such login. */
  async end(userId: string, id: string): Promise<boolean> {
    const rows = await this.database.open('DELETE FROM login_session WHERE user_id = $1 AND id = $2 RETURNING id', [userId, id]);
    return rows.length > 0;
  }

  async endOthers(userId: string, id: string): Promise<void> {
    await this.database.open('DELETE FROM login_session WHERE user_id = $1 AND id <> $2', [userId, id]);
  }

  /** The region the user's first role is in: where a login begins that never entered one. */
  async firstRegion(userId: string): Promise<string | null> {
    const [first] = await this.database.open<{ id: string }>(
      `SELECT region.id FROM user_region JOIN region ON region.id = region_id WHERE user_id = $1 ORDER BY region.created_at, region.id LIMIT 1`,
      [userId],
    );
    return first?.id ?? null;
  }
}

const FIND = `
  SELECT login_session.id, login_session.region_id AS "regionId", started_at AS "startedAt", last_used_at AS "lastUsedAt",
    json_build_object('id', user_account.id, 'name', user_account.name, 'email', email, 'language', language,
      'administrator', administrator, 'secondFactor', second_factor.secret IS NOT NULL) AS "user",
    coalesce((
      SELECT json_agg(json_build_object('id', region.id, 'name', region.name, 'demo', region.demo,
        'role', user_region.role, 'personId', user_region.person_id) ORDER BY region.name, region.id)
      FROM user_region JOIN region ON region.id = user_region.region_id
      WHERE user_region.user_id = user_account.id), '[]') AS regions
  FROM login_session JOIN user_account ON user_account.id = login_session.user_id
  LEFT JOIN second_factor ON second_factor.user_id = user_account.id
  WHERE token_hash = $1 AND last_used_at > $2 AND started_at > $3 AND ended_at IS NULL`;
