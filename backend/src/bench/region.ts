import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { loadRegions as load } from '../cli/scale.command.js';
import { regionId } from '../demo/scale/synthetic.sql.js';
import { PasswordHasher } from '../features/users/index.js';
import type { Settings } from '../platform/config/index.js';
import { migrate } from '../platform/database/index.js';
import type { LoadedRegion } from './api-process.js';

/** Persons asked for and written to, and organisations asked for. */
const SOME = 2_000;

/**
 * Loads synthetic regions, and lets a coordinator into the first.
 * @param sizes how many persons in each
 */
export async function loadRegions(settings: Settings, sizes: readonly number[]): Promise<LoadedRegion & { seconds: number }> {
  await migrate(settings);
  const began = performance.now();
  await load(settings, sizes);
  const seconds = (performance.now() - began) / 1_000;
  const owner = new pg.Client({ connectionString: settings.databaseUrl });
  await owner.connect();
  try {
    const login = await makeCoordinator(owner);
    const some = async (table: string, condition: string): Promise<string[]> => {
      const { rows } = await owner.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE region_id = $1 AND ${condition} ORDER BY hashtext(id::text) LIMIT $2`,
        [regionId(1), SOME],
      );
      return rows.map(({ id }) => id);
    };
    return {
      ...login,
      ids: await some('person', 'NOT do_not_write'),
      organisationIds: await some('organisation', 'true'),
      seconds,
    };
  } finally {
    await owner.end();
  }
}

async function makeCoordinator(owner: pg.Client): Promise<{ email: string; password: string }> {
  const [id, email, password] = [uuidv7(), 'coordinator@bench.example', randomBytes(12).toString('base64url')];
  await owner.query('INSERT INTO user_account (id, email, name, password_hash, activated_at) VALUES ($1, $2, $2, $3, now())', [
    id,
    email,
    await new PasswordHasher().hash(password),
  ]);
  await owner.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [id, regionId(1)]);
  return { email, password };
}
