import pg from 'pg';
import { FILLED, amountsFor, fillRegion, regionId } from '../demo/scale/synthetic.sql.js';
import { MIGRATIONS } from '../migrations/index.js';
import type { Settings } from '../platform/config/index.js';
import { CLI_TEXTS } from './cli.text.js';
import { CommandError } from './command-error.js';

/** Regions loaded at once: two, so that whatever is measured shares its tables with another tenant. */
const REGIONS = [1, 2];

const MOST_PERSONS = 1_000_000;

/**
 * Loads two regions of invented persons with all that belongs to them, both or none.
 * @param given how many persons in each region, as typed
 */
export async function seedScale({ databaseUrl }: Settings, given: string): Promise<string> {
  const persons = Number(given);
  if (!Number.isInteger(persons) || persons < 1 || persons > MOST_PERSONS) {
    throw new CommandError(CLI_TEXTS.notAScale(given, MOST_PERSONS));
  }
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await refuseUnfit(owner);
    await load(owner, persons);
    await owner.query(`VACUUM (ANALYZE) ${FILLED.join(', ')}`);
    return CLI_TEXTS.scaled(REGIONS.length, persons);
  } finally {
    await owner.end();
  }
}

async function refuseUnfit(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ done: string | null }>(`SELECT to_regclass('schema_migration') AS done`);
  const done = rows[0]?.done ? (await owner.query('SELECT FROM schema_migration')).rowCount : 0;
  if (done !== MIGRATIONS.length) throw new CommandError(CLI_TEXTS.notMigrated);
  const { rowCount } = await owner.query('SELECT FROM region WHERE id = ANY($1)', [REGIONS.map(regionId)]);
  if (rowCount) throw new CommandError(CLI_TEXTS.scaledAlready);
}

async function load(owner: pg.Client, persons: number): Promise<void> {
  await owner.query('BEGIN');
  for (const region of REGIONS) {
    await owner.query(`INSERT INTO region (id, name, demo) VALUES ($1, $2, 'invented')`, [
      regionId(region),
      `Testregion ${region}`,
    ]);
    for (const statement of fillRegion(region, amountsFor(persons))) await owner.query(statement);
  }
  await owner.query('COMMIT');
}
