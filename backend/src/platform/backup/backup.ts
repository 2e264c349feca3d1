import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END_OF_ROWS, type ArchiveEnd, type ArchiveHeader } from './archive-format.js';
import { quoted, tablesInOrder } from './tables.js';

/**
 * Writes everything an installation keeps in its database as one archive, taken in one snapshot while the system runs.
 * The secret key is not in it.
 * @param ownerUrl address of the database as its owner
 * @returns number of rows written
 */
export async function writeBackup(ownerUrl: string, output: Writable): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'knotenpunkt-backup' });
  await owner.connect();
  try {
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const archive = archiveOf(owner);
    await pipeline(archive.lines, createGzip(), output);
    return archive.rows();
  } finally {
    await owner.end();
  }
}

function archiveOf(owner: pg.Client): { lines: AsyncGenerator<string | Buffer>; rows: () => number } {
  let rows = 0;
  async function* lines(): AsyncGenerator<string | Buffer> {
    yield line(await header(owner));
    for (const table of await tablesInOrder(owner)) {
      yield line(table);
      const copy = owner.query(
        copyTo(`COPY (SELECT ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.table)}) TO STDOUT`),
      );
      for await (const chunk of copy.pipe(counting((count) => (rows += count)))) yield chunk as Buffer;
      yield `${END_OF_ROWS}\n`;
    }
    yield line({ end: true, rows } satisfies ArchiveEnd);
  }
  return { lines: lines(), rows: () => rows };
}

async function header(owner: pg.Client): Promise<ArchiveHeader> {
  const { rows } = await owner.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY timestamp');
  return {
    format: 'knotenpunkt-backup',
    version: 1,
    createdAt: new Date().toISOString(),
    migrations: rows.map(({ name }) => name),
  };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** Counts newlines on the way through: COPY writes exactly one a row. */
function counting(add: (rows: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let count = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
      add(count);
      done(null, chunk);
    },
  });
}
