import type { RegionRole } from '@knotenpunkt/shared';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Caller } from '../../src/platform/access/index.js';
import type { TestDatabase } from './database.js';

/** Runs statements as the owner, outside of row-level security. */
export async function asOwner<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A region of its own for a test. */
export async function makeRegion(database: TestDatabase, name = 'Testregion'): Promise<string> {
  const id = uuidv7();
  await asOwner(database, (client) => client.query('INSERT INTO region (id, name) VALUES ($1, $2)', [id, name]));
  return id;
}

/** A user of a region with a role, without the detour of logging in. */
export async function makeCaller(database: TestDatabase, regionId: string, role: RegionRole = 'coordinator'): Promise<Caller> {
  const userId = uuidv7();
  await asOwner(database, (client) =>
    client.query('INSERT INTO user_account (id, email, name) VALUES ($1, $2, $3)', [
      userId,
      `${userId}@test.example`,
      `Test ${role}`,
    ]),
  );
  return new Caller({ userId, regionId, roles: [role], requestId: uuidv7() });
}
