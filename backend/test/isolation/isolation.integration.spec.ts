import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import {
  dropRulesOverSeveralColumns,
  fill,
  hasRegion,
  isTenant,
  OPEN_TABLES,
  sample,
  tablesOf,
  type Table,
} from './catalogue.js';

const HERE = '0199d1d4-0000-7000-8000-00000000aaaa';
const THERE = '0199d1d4-0000-7000-8000-00000000bbbb';

/** PostgreSQL's code for a row that the policy forbids. */
const REFUSED_BY_POLICY = '42501';

/**
 * Looks at every table the catalogue knows, through raw SQL as the runtime role: what belongs to another region can be
 * neither read, nor written, nor counted, nor referenced, nor noticed through an error.
 */
describe('isolation of regions', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let runtime: pg.Client;
  let tables: Table[];
  let tenants: Table[];

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = await connected(database.ownerUrl);
    runtime = await connected(database.appUrl);
    tables = await tablesOf(owner);
    tenants = tables.filter((table) => isTenant(table) && hasRegion(table));
    await fillBothRegions();
    await runtime.query(`SET app.region_id = '${HERE}'`);
  });

  afterAll(async () => {
    await owner.end();
    await runtime.end();
    await database.drop();
  });

  async function fillBothRegions(): Promise<void> {
    const url = new URL(process.env.TEST_DATABASE_SUPER_URL ?? '');
    url.pathname = new URL(database.ownerUrl).pathname;
    const superuser = await connected(url.toString());
    await superuser.query('SET session_replication_role = replica');
    await dropRulesOverSeveralColumns(superuser);
    for (const region of [HERE, THERE]) {
      for (const table of tables.filter(({ name }) => name === 'region'))
        await fill(superuser, table, { id: region, name: region });
      for (const table of tenants) await fill(superuser, table, { region_id: region });
    }
    await superuser.end();
  }

  const can = (right: string): Table[] => tenants.filter((table) => table.rights.includes(right));
  const countOf = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<number> => {
    const { rows } = await client.query<{ count: string }>(sql, values);
    return Number(rows[0]?.count);
  };

  it('knows every table without a region by name', () => {
    expect(tables.filter((table) => isTenant(table) && !hasRegion(table)).map((table) => table.name)).toEqual([]);
    expect(tables.filter((table) => !isTenant(table)).map((table) => table.name)).toEqual(Object.keys(OPEN_TABLES).sort());
  });

  it('enables and forces row-level security with the one policy on every tenant table', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relname = ANY($1)
       AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (
         SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = ARRAY['knotenpunkt_runtime'::regrole::oid]
         AND pg_get_expr(p.polqual, p.polrelid) = '(region_id = (NULLIF(current_setting(''app.region_id''::text, true), ''''::text))::uuid)'))`,
      [tenants.map((table) => table.name)],
    );
    expect(rows).toEqual([]);
    expect(tenants.length).toBeGreaterThan(3);
  });

  it('runs under a role that owns nothing and cannot step around', async () => {
    const { rows } = await runtime.query(`
      SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS mighty,
        EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns,
        pg_has_role(r.oid, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'member') AS is_owner
      FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([{ mighty: false, owns: false, is_owner: false }]);
    expect(
      tables.flatMap((table) => table.rights.filter((right) => ['TRUNCATE', 'REFERENCES', 'TRIGGER'].includes(right))),
    ).toEqual([]);
  });

  it('keeps the event log append-only', () => {
    const rights = tables.filter((table) => table.name.startsWith('event')).map((table) => [table.name, table.rights]);
    expect(rights).toEqual([
      ['event', ['SELECT', 'INSERT']],
      ['event_change', ['SELECT', 'INSERT']],
      ['event_subject', ['SELECT', 'INSERT']],
    ]);
  });

  it('reads and counts only rows of the region', async () => {
    for (const { name } of can('SELECT')) {
      expect([name, await countOf(runtime, `SELECT count(*) FROM ${name}`)]).toEqual([name, 1]);
      expect([name, await countOf(runtime, `SELECT count(*) FROM ${name} WHERE region_id = $1`, [THERE])]).toEqual([name, 0]);
    }
  });

  it('sees nothing at all without a region', async () => {
    await runtime.query(`SET app.region_id = ''`);
    for (const { name } of can('SELECT'))
      expect([name, await countOf(runtime, `SELECT count(*) FROM ${name}`)]).toEqual([name, 0]);
    await runtime.query(`SET app.region_id = '${HERE}'`);
  });

  it('does not notice foreign rows by provoking an error in them', async () => {
    for (const { name } of can('SELECT')) {
      const probe = `SELECT count(*) FROM ${name} WHERE 1 / (CASE WHEN region_id = '${THERE}' THEN 0 ELSE 1 END) = 1`;
      expect([name, await countOf(runtime, probe)]).toEqual([name, 1]);
    }
  });

  it('neither changes, deletes nor moves foreign rows', async () => {
    for (const { name } of can('UPDATE')) {
      const stolen = await runtime.query(`UPDATE ${name} SET region_id = $1 WHERE region_id = $2`, [HERE, THERE]);
      expect([name, stolen.rowCount]).toEqual([name, 0]);
      expect([name, await refusal(`UPDATE ${name} SET region_id = $1`, [THERE])]).toEqual([name, REFUSED_BY_POLICY]);
    }
    for (const { name } of can('DELETE')) {
      const deleted = await runtime.query(`DELETE FROM ${name} WHERE region_id = $1`, [THERE]);
      expect([name, deleted.rowCount]).toEqual([name, 0]);
    }
  });

  it('puts no row into another region', async () => {
    for (const table of can('INSERT')) {
      const columns = table.columns.filter((column) => !column.generated && column.required);
      const values = columns.map((column) => (column.name === 'region_id' ? THERE : sample(column)));
      const sql = `INSERT INTO ${table.name} (${columns.map((column) => column.name).join(', ')}) VALUES (${values.map((_, i) => `$${i + 1}`).join(', ')})`;
      expect([table.name, await refusal(sql, values)]).toEqual([table.name, REFUSED_BY_POLICY]);
    }
  });

  it('references rows of its own region only: every key between tenant tables carries the region on both sides', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT conrelid::regclass || '.' || conname AS name FROM pg_constraint k
       WHERE contype = 'f' AND confrelid::regclass::text = ANY($1) AND NOT EXISTS (
         SELECT FROM unnest(conkey, confkey) AS pair (own, foreign_)
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.own
         JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.foreign_
         WHERE a.attname = 'region_id' AND b.attname = 'region_id')`,
      [tenants.map((table) => table.name)],
    );
    expect(rows).toEqual([]);
  });

  it('is not told by a unique index that another region has the same value', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT indexrelid::regclass::text AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE indisunique AND indrelid::regclass::text = ANY($1) AND a.attname <> 'region_id'`,
      [tenants.map((table) => table.name)],
    );
    expect(rows).toEqual([]);
  });

  it('runs nothing as the owner but the listed functions, each with a fixed search path', async () => {
    const { rows } = await owner.query<{ name: string; fixed: boolean }>(
      `SELECT proname AS name, coalesce('search_path=pg_catalog, public, pg_temp' = ANY(proconfig), false) AS fixed FROM pg_proc
       WHERE prosecdef AND pronamespace = 'public'::regnamespace AND has_function_privilege('knotenpunkt_runtime', oid, 'EXECUTE') ORDER BY proname`,
    );
    const searches = [
      'action_items',
      'files',
      'groups',
      'initiatives',
      'meetings',
      'networks',
      'organisations',
      'persons',
      'programmes',
      'sources',
      'topics',
    ].map((plural) => `search_${plural}`);
    const listed = [
      'filing_organisations',
      'filing_persons',
      'forget_lost_words',
      'issue_tokens',
      'resolve_token',
      'revoke_token',
      ...searches,
      'token_generations',
    ];
    expect(rows).toEqual(listed.map((name) => ({ name, fixed: true })));
    for (const search of searches) {
      const { rows: found } = await runtime.query(`SELECT * FROM ${search}($1)`, ['x']);
      expect([search, found.length]).toEqual([search, 1]);
    }
  });

  it('has no temporary table taken for a real one by what runs as the owner', async () => {
    await runtime.query('CREATE TEMP TABLE access_token (purpose text, subject_id uuid, generation integer, lookup bytea)');
    await runtime.query(`INSERT INTO pg_temp.access_token VALUES ('decoy', gen_random_uuid(), 7, NULL)`);
    const { rows } = await runtime.query(
      'SELECT made.generation FROM pg_temp.access_token AS decoy, token_generations(decoy.purpose, ARRAY[decoy.subject_id]) AS made',
    );
    await runtime.query('DROP TABLE pg_temp.access_token');
    expect(rows).toEqual([{ generation: 1 }]);
  });

  async function refusal(sql: string, values: unknown[]): Promise<string | undefined> {
    return runtime.query(sql, values).then(
      () => 'accepted',
      (error: pg.DatabaseError) => error.code,
    );
  }
});

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
