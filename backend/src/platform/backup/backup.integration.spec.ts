import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createDatabase, TEST_SECRET, type TestDatabase } from '../../../test/support/database.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { migrate } from '../database/index.js';
import { restoreBackup, tableChecksums, tablesInOrder, writeBackup, type ArchiveError } from './index.js';

const settingsOf = ({ ownerUrl, appUrl }: TestDatabase) => ({
  databaseUrl: ownerUrl,
  databaseAppUrl: appUrl,
  secretKey: TEST_SECRET,
});

/** Everything COPY has to escape, and what line readers like to split at. */
const AWKWARD = 'Zeile 1\nZeile 2\r\n\tTab \\. \\N "Anführung" \u2028 Ärzte 🤝';

describe('backup and restore', () => {
  const databases: TestDatabase[] = [];

  const emptyDatabase = async (): Promise<TestDatabase> => {
    const database = await createDatabase();
    databases.push(database);
    return database;
  };

  const filledDatabase = async (migrations = MIGRATIONS): Promise<TestDatabase> => {
    const database = await emptyDatabase();
    await migrate(settingsOf(database), migrations);
    await asOwner(database, async (owner) => {
      await owner.query(`INSERT INTO region (id, name) SELECT gen_random_uuid(), 'Region ' || n FROM generate_series(1, 3) n`);
      await owner.query(
        `INSERT INTO organisation (id, region_id, name, kind, note, search_text)
         SELECT gen_random_uuid(), region.id, 'Organisation ' || n, 'company', $1, '' FROM region, generate_series(1, 2000) n`,
        [AWKWARD],
      );
      await owner.query(`UPDATE organisation o SET parent_id = (SELECT id FROM organisation p WHERE p.region_id = o.region_id AND p.name = 'Organisation 1')
                         WHERE name <> 'Organisation 1'`);
    });
    return database;
  };

  const archiveOf = async (database: TestDatabase): Promise<Buffer> => {
    const archive = new PassThrough();
    const [content] = await Promise.all([buffer(archive), writeBackup(database.ownerUrl, archive)]);
    return content;
  };

  const restore = (database: TestDatabase, archive: Buffer) => restoreBackup(settingsOf(database), Readable.from([archive]));
  const checksums = (database: TestDatabase) => asOwner(database, (owner) => tableChecksums(owner));
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'restored',
      (error: ArchiveError) => error.reason,
    );

  afterEach(async () => {
    for (const database of databases.splice(0)) await database.drop();
  });

  it('brings the same content to an empty database, under row-level security as before', async () => {
    const original = await filledDatabase();
    const copy = await emptyDatabase();
    expect(await restore(copy, await archiveOf(original))).toBe(6_027);
    expect(await checksums(copy)).toEqual(await checksums(original));
    const [open] = await asOwner(copy, async (owner) => {
      const { rows } = await owner.query<{ count: number }>(
        `SELECT count(*)::int FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relrowsecurity <> relforcerowsecurity`,
      );
      return rows;
    });
    expect(open?.count).toBe(0);
  });

  it('holds one moment, though others go on writing', async () => {
    const original = await filledDatabase();
    const before = await checksums(original);
    const archive = new PassThrough();
    const backup = writeBackup(original.ownerUrl, archive);
    const first = (await archive[Symbol.asyncIterator]().next()).value as Buffer;
    await makeRegion(original, 'Später angelegt');
    const content = Buffer.concat([first, await buffer(archive)]);
    await backup;
    const copy = await emptyDatabase();
    await restore(copy, content);
    expect(await checksums(copy)).toEqual(before);
  });

  it('brings data of an older schema up to date', async () => {
    const older = await filledDatabase(MIGRATIONS.slice(0, 2));
    const copy = await emptyDatabase();
    await restore(copy, await archiveOf(older));
    const names = await asOwner(
      copy,
      async (owner) => (await owner.query('SELECT name FROM schema_migration ORDER BY timestamp')).rows as { name: string }[],
    );
    expect(names.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
    const { region } = await checksums(older);
    expect((await checksums(copy)).region?.split(':')[0]).toBe(region?.split(':')[0]);
    expect((await checksums(copy)).organisation?.split(':')[0]).toBe('6000');
  });

  it('refuses what it cannot restore and changes nothing', async () => {
    const original = await filledDatabase();
    const archive = await archiveOf(original);
    const before = await checksums(original);
    expect(await refusal(restore(original, archive))).toBe('database_not_empty');
    expect(await checksums(original)).toEqual(before);

    const target = await emptyDatabase();
    const text = gunzipSync(archive).toString();
    expect(await refusal(restore(target, Buffer.from('PK no gzip')))).toBe('not_an_archive');
    expect(await refusal(restore(target, gzipSync('{"format":"other"}\n')))).toBe('not_an_archive');
    expect(await refusal(restore(target, archive.subarray(0, archive.length / 2)))).toBe('cut_short');
    expect(await refusal(restore(target, gzipSync(text.slice(0, text.lastIndexOf('{"end"')))))).toBe('cut_short');
    expect(await refusal(restore(target, gzipSync(text.replace('"migrations":[', '"migrations":["Later9999999999999",'))))).toBe(
      'newer_version',
    );
    const rows = await asOwner(target, async (owner) => {
      const each = (await tablesInOrder(owner)).map(({ table }) => `(SELECT count(*) FROM ${table})`);
      return (await owner.query<{ sum: number }>(`SELECT (${each.join(' + ')})::int AS sum`)).rows[0]?.sum;
    });
    expect(rows).toBe(0);
    expect(await restore(target, archive)).toBe(6_027);
  });
});
