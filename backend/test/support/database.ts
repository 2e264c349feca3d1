import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/platform/database/index.js';

/** A database of one spec file, cloned from the migrated template in a few milliseconds. */
export interface TestDatabase {
  /** As owner, outside of row-level security: for checks and set-up. */
  ownerUrl: string;
  /** As the runtime role the system runs under. */
  appUrl: string;
  drop: () => Promise<void>;
}

export const TEST_SECRET = Buffer.from('a secret of the tests, long enough for anything');

/** Any constant: keeps two workers from making the template at once. */
const TEMPLATE_LOCK = 5_120_771;

const RUNTIME_LOGIN = { username: 'knotenpunkt_test_app', password: 'knotenpunkt-test' };

export function cloneDatabase(): Promise<TestDatabase> {
  return makeDatabase(async (postgres) => {
    await postgres.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    return ensureTemplate(postgres);
  });
}

/** An empty database, not yet migrated. */
export function createDatabase(): Promise<TestDatabase> {
  return makeDatabase(() => Promise.resolve('template1'));
}

async function makeDatabase(templateOf: (postgres: pg.Client) => Promise<string>): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(async (postgres) => {
    const template = await templateOf(postgres);
    await postgres.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${ownerName()}`);
  });
  return {
    ownerUrl: urlOf(name),
    appUrl: urlOf(name, RUNTIME_LOGIN),
    drop: () => asSuperuser(async (postgres) => void (await postgres.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** The template carries the hash of the migrations, so that an older one is never used. */
async function ensureTemplate(postgres: pg.Client): Promise<string> {
  const name = `template_${migrationsHash()}`;
  const { rowCount } = await postgres.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 1) return name;
  const draft = `${name}_draft`;
  await postgres.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await postgres.query(`CREATE DATABASE ${draft} OWNER ${ownerName()}`);
  await migrate({ databaseUrl: urlOf(draft), databaseAppUrl: urlOf(draft, RUNTIME_LOGIN), secretKey: TEST_SECRET });
  await postgres.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  return name;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'platform/database', 'platform/queue']) {
    const path = join(import.meta.dirname, '../../src', folder);
    for (const file of readdirSync(path).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(path, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function asSuperuser(work: (postgres: pg.Client) => Promise<void>): Promise<void> {
  const postgres = new pg.Client({ connectionString: required('TEST_DATABASE_SUPER_URL') });
  await postgres.connect();
  try {
    await work(postgres);
  } finally {
    await postgres.end();
  }
}

function urlOf(database: string, login?: { username: string; password: string }): string {
  const url = new URL(required('TEST_DATABASE_URL'));
  url.pathname = `/${database}`;
  return Object.assign(url, login).toString();
}

function ownerName(): string {
  return new URL(required('TEST_DATABASE_URL')).username;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the tests with npm test`);
  return value;
}
