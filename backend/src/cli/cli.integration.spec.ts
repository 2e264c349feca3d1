import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../../test/support/database.js';
import { asOwner } from '../../test/support/regions.js';
import { testSettings } from '../../test/support/settings.js';
import { tableChecksums } from '../platform/backup/index.js';
import { runCommand } from './run-command.js';

describe('command line', () => {
  let folder: string;
  let database: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knotenpunkt-'));
    [database, other] = [await createDatabase(), await createDatabase()];
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await database.drop();
    await other.drop();
  });

  const run = (command?: string, ...args: string[]) =>
    runCommand(testSettings(database, { demoPassword: 'demo-password' }), command, args);

  it('finds what is missing, mends it and finds nothing more', async () => {
    await expect(run('doctor')).rejects.toThrow('FAIL migrations');
    expect(await run('migrate')).toMatch(/^Ran \d+ migrations/);
    expect(await run('migrate')).toBe('The database is up to date.');
    expect(await run('doctor')).not.toContain('FAIL');
  });

  it('gives the runtime role a new password with a new secret key', async () => {
    const settings = { ...testSettings(database), databaseAppUrl: undefined };
    await runCommand(settings, 'migrate', []);
    const changed = { ...settings, secretKey: Buffer.from('another secret key, as long as the one before') };
    await expect(runCommand(changed, 'doctor', [])).rejects.toThrow('FAIL database as runtime role');
    await runCommand(changed, 'migrate', []);
    expect(await runCommand(changed, 'doctor', [])).not.toContain('FAIL');
  });

  it('loads the demo once and makes an administrator', async () => {
    expect(await run('seed')).toContain('demo-password');
    expect(await run('seed')).not.toContain('demo-password');
    const told = await run('create-admin', 'Ada.Verwaltung@amt.example', 'Ada', 'Verwaltung');
    expect(told).toContain('ada.verwaltung@amt.example');
    await expect(run('create-admin', 'ada.verwaltung@amt.example', 'Ada')).rejects.toThrow('exists already');
    await expect(run('create-admin', 'nobody', 'Ada')).rejects.toThrow('not a mail address');
  });

  it('brings the register up to date from a file, and says what is wrong with it', async () => {
    const file = join(folder, 'register.json');
    const entry = { key: 'hwk', name: 'HWK Nord', kind: 'chamber_of_crafts', sourceTitle: 'Impressum', asOf: '2025-01-01' };
    const save = (...entries: object[]) => writeFile(file, JSON.stringify({ entries }));
    await save(entry);
    expect(await run('register', 'import', file)).toContain('1 added, 0 changed');
    expect(await run('register', 'import', file)).toContain('0 added, 0 changed, 1 as they were');
    expect(await run('register', 'import')).toContain('0 added, 0 changed');
    await save({ ...entry, kind: 'club' }, { ...entry, key: 'x', parent: 'nobody' });
    await expect(run('register', 'import', file)).rejects.toThrow('Wrong: entries.0.kind. Nothing was changed.');
    await save({ ...entry, parent: 'nobody' });
    await expect(run('register', 'import', file)).rejects.toThrow('entries nobody knows: nobody');
    await writeFile(file, 'HWK Nord');
    await expect(run('register', 'import', file)).rejects.toThrow('is no JSON');
    await expect(run('register', 'import', join(folder, 'nowhere.json'))).rejects.toThrow('cannot be read');
    await expect(run('register')).rejects.toThrow('needs the word import');
  });

  it('backs the demo up and restores it on another database', async () => {
    const file = join(folder, 'backup.gz');
    expect(await run('backup', file)).toContain('rows to');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(run('backup', file)).rejects.toThrow('exists already');
    expect(await runCommand(testSettings(other), 'restore', [file])).toMatch(/^Restored \d+ rows/);
    const [original, copy] = await Promise.all([database, other].map((one) => asOwner(one, (owner) => tableChecksums(owner))));
    expect(copy).toEqual(original);
  });

  it('says in a sentence what it cannot do', async () => {
    await writeFile(join(folder, 'letter.txt'), 'Sehr geehrte');
    await expect(run('restore', join(folder, 'letter.txt'))).rejects.toThrow('no backup of Knotenpunkt');
    await expect(run('restore', join(folder, 'nowhere.gz'))).rejects.toThrow('cannot be read');
    await expect(run('restore')).rejects.toThrow('needs the name of a file');
    await expect(run('backup', join(folder, 'no', 'folder.gz'))).rejects.toThrow('cannot be written');
    await expect(run('dance')).rejects.toThrow('no command "dance"');
    expect(await run()).toContain('Usage');
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('Sehr geehrte');
  });
});
