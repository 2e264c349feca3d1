import type { Language, RegionRole } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';

/** What a login needs to know of an account. */
export interface UserAccount {
  id: string;
  email: string;
  name: string;
  language: Language;
  administrator: boolean;
  passwordHash: string | null;
}

export interface NewUser {
  id: string;
  email: string;
  name: string;
  language: Language;
  administrator: boolean;
  passwordHash: string | null;
}

const ACCOUNT = `
  SELECT id, email, name, language, administrator, password_hash AS "passwordHash" FROM user_account WHERE ended_at IS NULL`;

@Injectable()
export class UserRepository {
  constructor(private readonly database: Database) {}

  /** The account that may log in with this address; ended ones cannot. */
  async findByEmail(email: string): Promise<UserAccount | undefined> {
    const [user] = await this.database.open<UserAccount>(`${ACCOUNT} AND email = lower($1)`, [email]);
    return user;
  }

  async insert(tx: Tx, user: NewUser): Promise<void> {
    await tx.query(
      `INSERT INTO user_account (id, email, name, language, administrator, password_hash)
       VALUES ($1, lower($2), $3, $4, $5, $6)`,
      [user.id, user.email, user.name, user.language, user.administrator, user.passwordHash],
    );
  }

  /** Lets a user enter a region, or changes as what. */
  async setRole(tx: Tx, userId: string, regionId: string, role: RegionRole): Promise<void> {
    await tx.query(
      `INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, $3)
       ON CONFLICT (user_id, region_id) DO UPDATE SET role = excluded.role`,
      [userId, regionId, role],
    );
  }

  async setLanguage(userId: string, language: Language): Promise<void> {
    await this.database.open('UPDATE user_account SET language = $2 WHERE id = $1', [userId, language]);
  }
}
