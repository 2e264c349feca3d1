import { USER_FIELDS, type Language, type RegionRole, type User } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readOpenPage, SqlValues, type Listing, type ListQuery, type Page, type Source } from '../../platform/listing/index.js';

/** What a login needs to know of an account. */
export interface UserAccount {
  id: string;
  email: string;
  name: string;
  language: Language;
  administrator: boolean;
  passwordHash: string | null;
  secondFactor: boolean;
  /** Somebody has entered it before, by whatever way. */
  activated: boolean;
}

export interface NewUser {
  id: string;
  email: string;
  name: string;
  language: Language;
  administrator: boolean;
  passwordHash: string | null;
  /** Null until the invitation is accepted. */
  activatedAt: Date | null;
}

const STATE = `CASE WHEN u.ended_at IS NOT NULL THEN 'ended' WHEN u.activated_at IS NULL THEN 'invited' ELSE 'active' END`;

/** $1 is the region whose users are shown, null for all; of them, its roles only, also where a filter asks for roles. */
const ROLE_SHOWN = '($1::uuid IS NULL OR region_id = $1)';

/** What is both answered and filtered or sorted by. */
const COLUMNS = {
  id: 'u.id',
  name: 'u.name',
  email: 'u.email',
  language: 'u.language',
  administrator: 'u.administrator',
  state: STATE,
  createdAt: 'u.created_at',
  updatedAt: 'u.updated_at',
};

const LISTING: Listing = {
  fields: USER_FIELDS,
  columns: {
    ...COLUMNS,
    roles: `ARRAY(SELECT role FROM user_region WHERE user_id = u.id AND ${ROLE_SHOWN})`,
    regionIds: `ARRAY(SELECT region_id::text FROM user_region WHERE user_id = u.id AND ${ROLE_SHOWN})`,
  },
  search: (text) => `fold(u.name || ' ' || u.email) LIKE '%' || fold(${text}) || '%'`,
  defaultSort: { field: 'name', descending: false },
};

const HAS_SECOND_FACTOR = 'EXISTS (SELECT FROM second_factor WHERE user_id = u.id AND secret IS NOT NULL)';

const RECORD = recordOf({
  ...COLUMNS,
  regions: `coalesce((
    SELECT json_agg(json_build_object('id', region.id, 'name', region.name, 'role', user_region.role,
        'personId', user_region.person_id) ORDER BY region.name)
    FROM user_region JOIN region ON region.id = region_id WHERE user_id = u.id AND ${ROLE_SHOWN}), '[]')`,
  secondFactor: HAS_SECOND_FACTOR,
  version: 'u.version',
});

const VISIBLE = `($1::uuid IS NULL OR EXISTS (SELECT FROM user_region WHERE user_id = u.id AND region_id = $1))`;

const SOURCE: Source = { table: 'user_account u', alias: 'u', record: RECORD, listing: LISTING, visible: VISIBLE };

const ACCOUNT = `
  SELECT u.id, u.email, u.name, u.language, u.administrator, u.password_hash AS "passwordHash",
    ${HAS_SECOND_FACTOR} AS "secondFactor", u.activated_at IS NOT NULL AS activated
  FROM user_account u`;

@Injectable()
export class UserRepository {
  constructor(private readonly database: Database) {}

  /** The account that may log in with this address; ended ones cannot. */
  async findByEmail(email: string): Promise<UserAccount | undefined> {
    const [user] = await this.database.open<UserAccount>(`${ACCOUNT} WHERE u.ended_at IS NULL AND u.email = lower($1)`, [email]);
    return user;
  }

  async findAccount(id: string): Promise<UserAccount | undefined> {
    const [user] = await this.database.open<UserAccount>(`${ACCOUNT} WHERE u.ended_at IS NULL AND u.id = $1`, [id]);
    return user;
  }

  /** Users of one region, or of the whole installation where `regionId` is null. */
  page(regionId: string | null, query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    values.add(regionId);
    return readOpenPage(this.database, SOURCE, query, values);
  }

  async find(regionId: string | null, id: string): Promise<User | undefined> {
    const [row] = await this.database.open<{ record: User }>(
      `SELECT ${RECORD} AS record FROM user_account u WHERE u.id = $2 AND ${VISIBLE}`,
      [regionId, id],
    );
    return row?.record;
  }

  /** Reads and locks an account, ended or not, until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<(UserAccount & { version: number; ended: boolean }) | undefined> {
    const [user] = await tx.query<UserAccount & { version: number; ended: boolean }>(
      `SELECT account.*, u.version, u.ended_at IS NOT NULL AS ended
       FROM user_account u JOIN LATERAL (${ACCOUNT} WHERE u.id = $1) account ON true WHERE u.id = $1 FOR UPDATE OF u`,
      [id],
    );
    return user;
  }

  async insert(tx: Tx, user: NewUser): Promise<void> {
    await tx.query(
      `INSERT INTO user_account (id, email, name, language, administrator, password_hash, activated_at)
       VALUES ($1, lower($2), $3, $4, $5, $6, $7)`,
      [user.id, user.email, user.name, user.language, user.administrator, user.passwordHash, user.activatedAt],
    );
  }

  async update(tx: Tx, id: string, values: { name: string; language: Language; administrator: boolean }): Promise<void> {
    await tx.query(
      `UPDATE user_account SET name = $2, language = $3, administrator = $4, version = version + 1, updated_at = now() WHERE id = $1`,
      [id, values.name, values.language, values.administrator],
    );
  }

  /** @param at when the access ended; null gives it back */
  async setEnded(tx: Tx, id: string, at: Date | null): Promise<void> {
    await tx.query('UPDATE user_account SET ended_at = $2, version = version + 1, updated_at = now() WHERE id = $1', [id, at]);
  }

  /** @param exceptId the login that goes on */
  async endLogins(tx: Tx, id: string, exceptId: string | null = null): Promise<void> {
    await tx.query('DELETE FROM login_session WHERE user_id = $1 AND id IS DISTINCT FROM $2', [id, exceptId]);
  }

  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.query('UPDATE user_account SET password_hash = $2, activated_at = coalesce(activated_at, now()) WHERE id = $1', [
      id,
      passwordHash,
    ]);
  }

  async setLanguage(id: string, language: Language): Promise<void> {
    await this.database.open('UPDATE user_account SET language = $2 WHERE id = $1', [id, language]);
  }

  async roleIn(tx: Tx, id: string, regionId: string): Promise<RegionRole | undefined> {
    const [row] = await tx.query<{ role: RegionRole }>('SELECT role FROM user_region WHERE user_id = $1 AND region_id = $2', [
      id,
      regionId,
    ]);
    return row?.role;
  }

  /** Lets a user enter a region, or changes as what. */
  async setRole(tx: Tx, id: string, regionId: string, role: RegionRole): Promise<void> {
    await tx.query(
      `INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, $3)
       ON CONFLICT (user_id, region_id) DO UPDATE SET role = excluded.role`,
      [id, regionId, role],
    );
  }

  /**
   * Says which person of the region the user is.
   * @returns who that was before; undefined where the user may not enter the region
   */
  async setPerson(tx: Tx, id: string, personId: string | null): Promise<{ before: string | null } | undefined> {
    const [row] = await tx.query<{ before: string | null }>(
      `UPDATE user_region SET person_id = $3 FROM user_region AS old
       WHERE user_region.user_id = $1 AND user_region.region_id = $2 AND old.user_id = $1 AND old.region_id = $2
       RETURNING old.person_id AS before`,
      [id, tx.regionId, personId],
    );
    return row;
  }

  async removeRole(tx: Tx, id: string, regionId: string): Promise<void> {
    await tx.query('DELETE FROM user_region WHERE user_id = $1 AND region_id = $2', [id, regionId]);
  }

  /** Locks all administrators, so that two cannot take the office from each other at once; answers how many can log in. */
  async countAdministrators(tx: Tx): Promise<number> {
    const rows = await tx.query('SELECT id FROM user_account WHERE administrator AND ended_at IS NULL ORDER BY id FOR UPDATE');
    return rows.length;
  }
}
