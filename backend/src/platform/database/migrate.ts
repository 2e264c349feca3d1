import { createHmac } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config/index.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { migrateQueues } from '../queue/schema.queue.js';
import { createDataSource } from './data-source.js';
import { RUNTIME_ROLE } from './tenancy.sql.js';

/** What is needed to find the database and the role the system runs under. */
export type RuntimeSettings = Pick<Settings, 'databaseUrl' | 'databaseAppUrl' | 'secretKey'>;

/** Any constant will do: it keeps two processes from migrating one database at once. */
const MIGRATION_LOCK = 7_203_114;

/**
 * Brings the database up to date as its owner and sees to the runtime role. Safe to run at every start and by
 * several processes at once.
 * @param migrations those to run: all, or for a restore those its archive was written under
 * @returns names of the migrations that ran
 */
export async function migrate(settings: RuntimeSettings, migrations = MIGRATIONS): Promise<string[]> {
  const owner = await createDataSource({
    url: settings.databaseUrl,
    applicationName: 'knotenpunkt-migrate',
    poolSize: 2,
    migrations,
  }).initialize();
  try {
    return await holdingLock(owner, async () => {
      await ensureRuntimeRole(owner, settings);
      const done = await owner.runMigrations({ transaction: 'each' });
      await onOneConnection(owner, migrateQueues);
      return done.map((migration) => migration.name);
    });
  } finally {
    await owner.destroy();
  }
}

/** Address of the runtime role: as set, or made from the owner's with a password derived from the secret key. */
export function runtimeUrl({ databaseUrl, databaseAppUrl, secretKey }: RuntimeSettings): string {
  if (databaseAppUrl) return databaseAppUrl;
  const url = new URL(databaseUrl);
  url.username = `${decodeURIComponent(url.pathname.slice(1))}_app`;
  url.password = createHmac('sha256', secretKey).update('runtime-role').digest('base64url');
  return url.toString();
}

async function holdingLock<T>(owner: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = owner.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}

async function onOneConnection(owner: DataSource, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    await work((await runner.connect()) as PoolClient);
  } finally {
    await runner.release();
  }
}

async function ensureRuntimeRole(owner: DataSource, settings: RuntimeSettings): Promise<void> {
  const { username, password } = new URL(runtimeUrl(settings));
  const login = decodeURIComponent(username);
  await owner.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${RUNTIME_ROLE}') THEN CREATE ROLE ${RUNTIME_ROLE} NOLOGIN; END IF;
    END $$`);
  const [existing] = await owner.query<{ member: boolean }[]>(
    `SELECT pg_has_role(rolname, '${RUNTIME_ROLE}', 'member') AS member FROM pg_roles WHERE rolname = $1`,
    [login],
  );
  const role = quoted(login, '"');
  const withPassword = `LOGIN PASSWORD ${quoted(decodeURIComponent(password), "'")}`;
  if (!existing) await owner.query(`CREATE ROLE ${role} ${withPassword}`);
  // A password of our own making follows the secret key when that is changed.
  else if (!settings.databaseAppUrl) await owner.query(`ALTER ROLE ${role} ${withPassword}`);
  if (!existing?.member) await owner.query(`GRANT ${RUNTIME_ROLE} TO ${role}`);
}

/** CREATE ROLE takes no parameters. */
function quoted(text: string, quote: '"' | "'"): string {
  return quote + text.replaceAll(quote, quote + quote) + quote;
}
