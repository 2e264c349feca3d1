import pg from 'pg';
import type { Settings } from '../platform/config/index.js';
import { runtimeUrl } from '../platform/database/index.js';
import { MIGRATIONS } from '../migrations/index.js';

export interface Finding {
  name: string;
  ok: boolean;
  detail: string;
}

/** Looks at what an installation needs, without changing anything. */
export async function examine(settings: Settings): Promise<Finding[]> {
  const database = await finding('database as owner', () => query(settings.databaseUrl, 'SELECT version() AS detail'));
  if (!database.ok) return [database];
  return [
    database,
    await finding('migrations', () => migrationsDone(settings.databaseUrl)),
    await finding('database as runtime role', () => query(runtimeUrl(settings), 'SELECT current_user AS detail')),
    await finding('row-level security', () => everyTenantTableForced(settings.databaseUrl)),
  ];
}

async function finding(name: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { name, ok: true, detail: await look() };
  } catch (error) {
    return { name, ok: false, detail: (error as Error).message };
  }
}

async function query(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ detail: string }>(sql);
    return rows[0]?.detail ?? '';
  } finally {
    await client.end();
  }
}

async function migrationsDone(url: string): Promise<string> {
  const done = Number(await query(url, 'SELECT count(*) AS detail FROM schema_migration'));
  if (done === MIGRATIONS.length) return `all ${done}`;
  throw new Error(`${done} of ${MIGRATIONS.length}; run migrate`);
}

async function everyTenantTableForced(url: string): Promise<string> {
  const weak = await query(
    url,
    `SELECT string_agg(relname, ', ') AS detail FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`,
  );
  if (weak) throw new Error(`not forced on ${weak}`);
  return 'forced';
}
