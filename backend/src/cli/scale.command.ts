import pg from 'pg';
import { FILLED, amountsFor, fillRegion, regionId } from '../demo/scale/synthetic.sql.js';
import { MIGRATIONS } from '../migrations/index.js';
import type { Settings } from '../platform/config/index.js';
import { CLI_TEXTS } from './cli.text.js';
import { CommandError } from './command-error.js';

/** Built once all rows are there: filling them row by row takes several times as long. */
const BUILT_AFTERWARDS = ['person_search', 'person_words', 'organisation_search', 'organisation_words', 'search_word_similar'];

const MOST_PERSONS = 1_000_000;

/**
 * Loads two regions of invented persons with all that belongs to them, both or none: two, so that whatever is measured shares its
 * tables with another tenant.
 * @param given how many persons in each region, as typed
 */
export async function seedScale(settings: Settings, given: string): Promise<string> {
  const persons = Number(given);
  if (!Number.isInteger(persons) || persons < 1 || persons > MOST_PERSONS) {
    throw new CommandError(CLI_TEXTS.notAScale(given, MOST_PERSONS));
  }
  await loadRegions(settings, [persons, persons]);
  return CLI_TEXTS.scaled(2, persons);
}

/**
 * Loads regions of invented persons, numbered from 1, all or none.
 * @param sizes how many persons in each
 * @throws CommandError where the database is not up to date, or holds one of them
 */
export async function loadRegions({ databaseUrl }: Settings, sizes: readonly number[]): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await refuseUnfit(owner, sizes.length);
    await owner.query('BEGIN');
    await withoutIndexes(owner, BUILT_AFTERWARDS, async () => {
      for (const [index, persons] of sizes.entries()) await loadRegion(owner, index + 1, persons);
    });
    await owner.query('COMMIT');
    await owner.query(`VACUUM (ANALYZE) ${FILLED.join(', ')}, search_word`);
  } finally {
    await owner.end();
  }
}

async function refuseUnfit(owner: pg.Client, regions: number): Promise<void> {
  const { rows } = await owner.query<{ done: string | null }>(`SELECT to_regclass('schema_migration') AS done`);
  const done = rows[0]?.done ? (await owner.query('SELECT FROM schema_migration')).rowCount : 0;
  if (done !== MIGRATIONS.length) throw new CommandError(CLI_TEXTS.notMigrated);
  const { rowCount } = await owner.query('SELECT FROM region WHERE id = ANY($1)', [
    Array.from({ length: regions }, (_, index) => regionId(index + 1)),
  ]);
  if (rowCount) throw new CommandError(CLI_TEXTS.scaledAlready);
}

async function loadRegion(owner: pg.Client, region: number, persons: number): Promise<void> {
  await owner.query(`INSERT INTO region (id, name, demo) VALUES ($1, $2, 'invented')`, [
    regionId(region),
    `Testregion ${region}`,
  ]);
  for (const statement of fillRegion(region, amountsFor(persons))) await owner.query(statement);
}

/** Within a transaction: takes indexes away, and builds them again as they were. */
async function withoutIndexes(owner: pg.Client, names: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ definition: string }>(
    'SELECT pg_get_indexdef(name::regclass) AS definition FROM unnest($1::text[]) AS name',
    [names],
  );
  await owner.query(`DROP INDEX ${names.join(', ')}`);
  await work();
  await owner.query(`SET LOCAL maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await owner.query(definition);
}
