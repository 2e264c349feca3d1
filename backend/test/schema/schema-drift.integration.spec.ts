import { ENTITIES } from '../../src/features/features.js';
import { createDataSource } from '../../src/platform/database/index.js';
import { OPEN_TABLES } from '../isolation/catalogue.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { asOwner } from '../support/regions.js';

/**
 * Entities describe what the migrations make: columns, types, nullability, defaults, primary and unique keys. Indexes, foreign
 * keys and CHECKs are made by migrations alone, so that TypeORM would drop them; that much is left out by name.
 */
const HAND_MADE = `
  SELECT format('DROP INDEX "public"."%s"', indexrelid::regclass) FROM pg_index
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
  UNION SELECT format('ALTER TABLE "%s" DROP CONSTRAINT "%s"', conrelid::regclass, conname) FROM pg_constraint
    WHERE contype IN ('f', 'c')`;

/** Tables with rows of regions that do not keep them apart; `$1` names those that lie outside on purpose. */
const UNPROTECTED = `
  SELECT attrelid::regclass FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE attname = 'region_id' AND relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1)
    AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (
      SELECT FROM pg_policy WHERE polrelid = attrelid AND polname = 'region_only'
        AND polroles = ARRAY['knotenpunkt_runtime'::regrole::oid]
        AND pg_get_expr(polqual, polrelid) LIKE '(region_id = %'))`;

let database: TestDatabase;

beforeEach(async () => {
  database = await cloneDatabase();
});

afterEach(() => database.drop());

/** What TypeORM would do to the database to make it fit the entities. */
async function drift(): Promise<string[]> {
  const source = await createDataSource({
    url: database.ownerUrl,
    applicationName: 'schema-drift',
    entities: ENTITIES,
  }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const handMade = new Set(await firstColumn(HAND_MADE));
    return upQueries.map(({ query }) => query).filter((query) => !handMade.has(query));
  } finally {
    await source.destroy();
  }
}

async function firstColumn(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await asOwner(database, (client) => client.query<[string]>({ text: sql, values, rowMode: 'array' }));
  return rows.map(([first]) => first);
}

const unprotected = (): Promise<string[]> => firstColumn(UNPROTECTED, [Object.keys(OPEN_TABLES)]);

const change = (sql: string): Promise<unknown> => asOwner(database, (client) => client.query(sql));

describe('entities', () => {
  it('describe the migrated database', async () => {
    expect(await drift()).toEqual([]);
  });

  it.each([
    ['a missing table', 'DROP TABLE organisation CASCADE', 'CREATE TABLE "organisation"'],
    ['a missing column', 'ALTER TABLE organisation DROP postal_code', 'ADD "postal_code"'],
    ['a forgotten column', 'ALTER TABLE organisation ADD surplus text', 'DROP COLUMN "surplus"'],
    ['another type', 'ALTER TABLE source ALTER version TYPE bigint', '"version"'],
    ['another nullability', 'ALTER TABLE organisation ALTER note SET NOT NULL', '"note" DROP NOT NULL'],
    ['another default', `ALTER TABLE organisation ALTER version SET DEFAULT 2`, '"version" SET DEFAULT'],
    ['another primary key', 'ALTER TABLE organisation DROP CONSTRAINT organisation_pkey CASCADE', 'PRIMARY KEY'],
    ['another unique key', 'ALTER TABLE organisation ADD UNIQUE (region_id, website)', 'DROP CONSTRAINT'],
  ])('do not miss %s', async (_case, sql, expected) => {
    await change(sql);
    expect(await drift()).toContainEqual(expect.stringContaining(expected));
  });
});

describe('row-level security', () => {
  it('is enabled, forced and bound to the region on every table of a tenant', async () => {
    expect(await unprotected()).toEqual([]);
  });

  it.each([
    ['disabled', 'ALTER TABLE organisation DISABLE ROW LEVEL SECURITY'],
    ['not forced', 'ALTER TABLE organisation NO FORCE ROW LEVEL SECURITY'],
    ['without its policy', 'DROP POLICY region_only ON organisation'],
    ['open', 'ALTER POLICY region_only ON organisation USING (true)'],
    ['bound to another role', 'ALTER POLICY region_only ON organisation TO PUBLIC'],
  ])('is not missed where it is %s', async (_case, sql) => {
    await change(sql);
    expect(await unprotected()).toContain('organisation');
  });
});
