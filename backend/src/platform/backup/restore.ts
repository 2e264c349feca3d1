import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MIGRATIONS } from '../../migrations/index.js';
import { migrate, type RuntimeSettings } from '../database/index.js';
import { ArchiveError, END_OF_ROWS, type ArchiveEnd, type ArchiveHeader, type ArchiveTable } from './archive-format.js';
import { quoted, tablesInOrder } from './tables.js';

/**
 * Puts an archive into an empty database: first its schema as it was, then the rows in one transaction, then the
 * migrations that came later.
 * @returns number of rows restored
 * @throws ArchiveError where the archive or the database does not allow it; the database is left without rows
 */
export async function restoreBackup(settings: RuntimeSettings, input: Readable): Promise<number> {
  const lines = linesOf(input);
  const header = await readHeader(lines);
  await refuseFilled(settings.databaseUrl, header);
  await migrate(settings, migrationsOf(header));
  const rows = await load(settings.databaseUrl, lines);
  await migrate(settings);
  return rows;
}

type Lines = AsyncIterator<string>;

function linesOf(input: Readable): Lines {
  const text = input.pipe(createGunzip());
  input.on('error', (error) => text.destroy(error));
  // Splits at \n only: \r, U+2028 and the like belong to the rows.
  return splitLines(text);
}

async function* splitLines(text: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text.setEncoding('utf8')) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

async function next(lines: Lines): Promise<string> {
  const { done, value } = await lines.next().catch((cause: unknown) => {
    throw Object.assign(new ArchiveError('cut_short'), { cause });
  });
  if (done) throw new ArchiveError('cut_short');
  return value;
}

async function readHeader(lines: Lines): Promise<ArchiveHeader> {
  try {
    const header = JSON.parse(await next(lines)) as Partial<ArchiveHeader>;
    if (header.format === 'knotenpunkt-backup' && header.version === 1 && Array.isArray(header.migrations))
      return header as ArchiveHeader;
  } catch (cause) {
    throw Object.assign(new ArchiveError('not_an_archive'), { cause });
  }
  throw new ArchiveError('not_an_archive');
}

function migrationsOf({ migrations }: ArchiveHeader): typeof MIGRATIONS {
  const known = MIGRATIONS.filter(({ name }) => migrations.includes(name));
  if (known.length !== migrations.length) throw new ArchiveError('newer_version');
  return known;
}

/** Rows of any table would mix with those of the archive; a newer schema would not get the steps between. */
async function refuseFilled(ownerUrl: string, { migrations }: ArchiveHeader): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ exists: boolean }>(`SELECT to_regclass('schema_migration') IS NOT NULL AS exists`);
    if (!rows[0]?.exists) return;
    for (const { table } of await tablesInOrder(owner)) {
      if ((await owner.query(`SELECT FROM ${quoted(table)} LIMIT 1`)).rowCount) throw new ArchiveError('database_not_empty');
    }
    const later = await owner.query('SELECT FROM schema_migration WHERE name <> ALL ($1)', [migrations]);
    if (later.rowCount) throw new ArchiveError('database_newer');
  });
}

async function load(ownerUrl: string, lines: Lines): Promise<number> {
  return withOwner(ownerUrl, async (owner) => {
    await owner.query('BEGIN');
    await owner.query('SET CONSTRAINTS ALL DEFERRED');
    await openTables(owner, 'NO FORCE', 'DISABLE');
    const rows = await loadTables(owner, lines);
    await owner.query('SET CONSTRAINTS ALL IMMEDIATE');
    await openTables(owner, 'FORCE', 'ENABLE');
    await owner.query('COMMIT');
    return rows;
  });
}

/** COPY FROM refuses tables under row-level security, and triggers would write anew what the archive holds. */
async function openTables(owner: pg.Client, force: 'FORCE' | 'NO FORCE', triggers: 'ENABLE' | 'DISABLE'): Promise<void> {
  for (const { table } of await tablesInOrder(owner)) {
    const { rows } = await owner.query<{ secured: boolean }>(
      'SELECT relrowsecurity AS secured FROM pg_class WHERE oid = $1::regclass',
      [table],
    );
    if (rows[0]?.secured) await owner.query(`ALTER TABLE ${quoted(table)} ${force} ROW LEVEL SECURITY`);
    await owner.query(`ALTER TABLE ${quoted(table)} ${triggers} TRIGGER USER`);
  }
}

async function loadTables(owner: pg.Client, lines: Lines): Promise<number> {
  let loaded = 0;
  for (;;) {
    const section = JSON.parse(await next(lines)) as ArchiveTable | ArchiveEnd;
    if ('table' in section) loaded += await loadTable(owner, section, lines);
    else if (section.rows === loaded) return loaded;
    else throw new ArchiveError('cut_short');
  }
}

async function loadTable(owner: pg.Client, { table, columns }: ArchiveTable, lines: Lines): Promise<number> {
  const copy = owner.query(copyFrom(`COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM STDIN`));
  const stored = finished(copy);
  stored.catch(() => undefined);
  let rows = 0;
  for (let row = await next(lines); row !== END_OF_ROWS; row = await next(lines)) {
    rows += 1;
    if (!copy.write(`${row}\n`)) await Promise.race([once(copy, 'drain'), stored]);
  }
  copy.end();
  await stored;
  return rows;
}

async function withOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'knotenpunkt-restore' });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
