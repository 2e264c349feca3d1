import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { seedScale } from '../cli/scale.command.js';
import { regionId } from '../demo/scale/synthetic.sql.js';
import { PasswordHasher } from '../features/users/index.js';
import type { Settings } from '../platform/config/index.js';
import { migrate } from '../platform/database/index.js';
import type { LoadedRegion } from './api-process.js';

/** Persons asked for and written to. */
const PERSONS = 2_000;

/** Loads two synthetic regions, and lets a coordinator into the first. */
export async function loadRegions(settings: Settings, persons: number): Promise<LoadedRegion & { seconds: number }> {
  await migrate(settings);
  const began = performance.now();
  await seedScale(settings, String(persons));
  const seconds = (performance.now() - began) / 1_000;
  const owner = new pg.Client({ connectionString: settings.databaseUrl });
  await owner.connect();
  try {
    const login = await makeCoordinator(owner);
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM person WHERE region_id = $1 AND NOT do_not_write ORDER BY hashtext(id::text) LIMIT $2',
      [regionId(1), PERSONS],
    );
    return { ...login, ids: rows.map(({ id }) => id), seconds };
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
