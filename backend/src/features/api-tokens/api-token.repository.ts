import type { Action, ApiToken, RegionRole } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface NewToken {
  id: string;
  secretHash: Buffer;
  userId: string;
  regionId: string | null;
  name: string;
  actions: Action[];
  createdAt: Date;
  expiresAt: Date;
}

/** A token with whom it stands for, as one statement reads it. */
export interface TokenHolder {
  id: string;
  userId: string;
  regionId: string | null;
  actions: Action[];
  administrator: boolean;
  secondFactor: boolean;
  /** What the user is in the token's region now; null where they are nothing there any more. */
  role: RegionRole | null;
  personId: string | null;
  /** Day of the last use, as YYYY-MM-DD. */
  lastUsedOn: string | null;
}

const RECORD = `json_build_object('id', api_token.id, 'name', api_token.name, 'actions', actions,
  'region', CASE WHEN region.id IS NOT NULL THEN json_build_object('id', region.id, 'name', region.name) END,
  'createdAt', api_token.created_at, 'expiresAt', expires_at, 'lastUsedOn', last_used_on)`;

@Injectable()
export class ApiTokenRepository {
  constructor(private readonly database: Database) {}

  async of(userId: string): Promise<ApiToken[]> {
    const rows = await this.database.open<{ record: ApiToken }>(
      `SELECT ${RECORD} AS record FROM api_token LEFT JOIN region ON region.id = region_id
       WHERE user_id = $1 ORDER BY api_token.created_at DESC, api_token.id`,
      [userId],
    );
    return rows.map((row) => row.record);
  }

  async insert(token: NewToken): Promise<void> {
    await this.database.open(
      `INSERT INTO api_token (id, secret_hash, user_id, region_id, name, actions, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [token.id, token.secretHash, token.userId, token.regionId, token.name, token.actions, token.createdAt, token.expiresAt],
    );
  }

  /** False where the user has no such token. */
  async remove(userId: string, id: string): Promise<boolean> {
    const rows = await this.database.open('DELETE FROM api_token WHERE user_id = $1 AND id = $2 RETURNING id', [userId, id]);
    return rows.length > 0;
  }

  async findHolder(secretHash: Buffer, now: Date): Promise<TokenHolder | undefined> {
    const [holder] = await this.database.open<TokenHolder>(FIND_HOLDER, [secretHash, now]);
    return holder;
  }

  async noteUse(id: string, day: string): Promise<void> {
    await this.database.open('UPDATE api_token SET last_used_on = $2 WHERE id = $1', [id, day]);
  }
}

const FIND_HOLDER = `
  SELECT api_token.id, api_token.user_id AS "userId", api_token.region_id AS "regionId", actions, administrator, role,
    second_factor.secret IS NOT NULL AS "secondFactor", person_id AS "personId", last_used_on::text AS "lastUsedOn"
  FROM api_token JOIN user_account ON user_account.id = api_token.user_id
  LEFT JOIN second_factor ON second_factor.user_id = api_token.user_id
  LEFT JOIN user_region ON user_region.user_id = api_token.user_id AND user_region.region_id = api_token.region_id
  WHERE secret_hash = $1 AND expires_at > $2 AND ended_at IS NULL`;
