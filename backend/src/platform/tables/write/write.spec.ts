import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import ICAL from 'ical.js';
import { openTable, type Cell } from '../index.js';
import { cardText, csvOf, Day, workbookOf, type Card, type WrittenCell, type WrittenTable } from './index.js';

/** Unlike the consumer of this name, keeps the byte order mark. */
const text = async (stream: Readable): Promise<string> => (await buffer(stream)).toString('utf8');

function tableOf(headers: string[], ...rows: WrittenCell[][]): WrittenTable {
  async function* each(): AsyncGenerator<WrittenCell[]> {
    yield* rows;
  }
  return { title: 'Orte: Süd', headers, rows: each() };
}

async function* broken(): AsyncGenerator<WrittenCell[]> {
  yield ['eins'];
  throw new Error('away');
}

describe('a CSV', () => {
  it('begins with a byte order mark and separates by semicolons, or commas', async () => {
    const table = () => tableOf(['Name', 'Ort'], ['Jobcenter', 'Köln, Süd']);
    expect(await text(csvOf(table(), 'de'))).toBe('\uFEFFName;Ort\r\nJobcenter;Köln, Süd\r\n');
    expect(await text(csvOf(table(), 'de', 'comma'))).toBe('\uFEFFName,Ort\r\nJobcenter,"Köln, Süd"\r\n');
  });

  it('encloses what would break the table', async () => {
    expect(await text(csvOf(tableOf(['a;b'], ['er sagte "ja"'], ['zwei\nZeilen'], [null]), 'de'))).toBe(
      '\uFEFF"a;b"\r\n"er sagte ""ja"""\r\n"zwei\nZeilen"\r\n\r\n',
    );
  });

  it('holds no formula', async () => {
    const cells = ['=1+1', '+49 209', '-5', '@SUM(A1)', '\tx', '\rx'];
    const written = await text(csvOf(tableOf(['Angabe'], ...cells.map((cell) => [cell])), 'de'));
    for (const cell of cells) expect(written).toContain(`'${cell}`);
  });

  it('writes numbers, days, instants and truth in the language of the reader', async () => {
    const row = [-5.25, 12345, new Day('2024-05-01'), new Date('2024-05-01T12:30:00Z'), true];
    expect((await text(csvOf(tableOf([], row), 'de'))).split('\r\n')[1]).toBe('-5,25;12345;01.05.2024;01.05.2024 14:30;ja');
    expect((await text(csvOf(tableOf([], row), 'en'))).split('\r\n')[1]).toBe('-5.25;12345;2024-05-01;2024-05-01 14:30;yes');
  });

  it('breaks off where its source does', async () => {
    await expect(text(csvOf({ ...tableOf([]), rows: broken() }, 'de'))).rejects.toThrow('away');
  });
});

describe('a workbook', () => {
  it('holds typed cells, in a sheet that is named', async () => {
    const row = [
      '=1+1',
      -5.25,
      new Day('2024-05-01'),
      new Date('2024-05-01T12:30:00Z'),
      false,
      null,
      'A & <B>\n"C" _x000D_ \u0007',
    ];
    const { name, rows } = await read(workbookOf(tableOf(['Text', 'Zahl', 'Tag', 'Zeit', 'Ja', 'Leer', 'Zeichen'], row)));
    expect(name).toBe('Orte  Süd');
    expect(rows[0]).toEqual(['Text', 'Zahl', 'Tag', 'Zeit', 'Ja', 'Leer', 'Zeichen']);
    expect(rows[1]?.slice(0, 6)).toEqual([
      '=1+1',
      -5.25,
      new Date('2024-05-01T00:00:00Z'),
      new Date('2024-05-01T14:30:00Z'),
      false,
      null,
    ]);
    expect(rows[1]?.[6]).toBe('A & <B>\n"C" _x000D_ \u0007');
  });

  it('may have many columns and rows', async () => {
    const headers = Array.from({ length: 60 }, (_, at) => `Spalte ${at}`);
    const { rows } = await read(workbookOf(tableOf(headers, ...Array.from({ length: 350 }, (_, row) => headers.map(() => row)))));
    expect(rows).toHaveLength(351);
    expect([rows[0]?.[59], rows[350]?.[59]]).toEqual(['Spalte 59', 349]);
  });

  it('breaks off where its source does', async () => {
    await expect(buffer(workbookOf({ ...tableOf(['Name']), rows: broken() }))).rejects.toThrow('away');
  });
});

describe('a card', () => {
  const card: Card = {
    id: '0199d1d4-0000-7000-8000-00000000cccc',
    name: 'Dr. Änne Öztürk',
    person: { firstName: 'Änne', lastName: 'Öztürk', title: 'Dr.' },
    organisation: 'Kolleg; Musterau',
    function: 'Leitung, Planung',
    emails: [
      { value: 'leitung@kolleg.example', of: 'work' },
      { value: 'aenne@post.example', of: 'own' },
    ],
    phones: [
      { value: '+49 209 1', of: 'elsewhere' },
      { value: '+49 171 2', of: 'own' },
    ],
    address: { street: 'Weg 1', postalCode: '45879', municipality: 'Musterau' },
    tags: ['Beirat', 'SGB II, III'],
    changedAt: '2024-05-01T12:30:00Z',
  };

  it('is read as it was meant', () => {
    const read = new ICAL.Component(ICAL.parse(cardText(card)) as ConstructorParameters<typeof ICAL.Component>[0]);
    expect(['version', 'fn', 'n', 'org', 'title'].map((name) => read.getFirstPropertyValue(name))).toEqual([
      '3.0',
      'Dr. Änne Öztürk',
      ['Öztürk', 'Änne', '', 'Dr.', ''],
      ['Kolleg; Musterau', ''],
      'Leitung, Planung',
    ]);
    const reached = (name: string) =>
      read.getAllProperties(name).map((property) => [property.getFirstParameter('type'), property.getFirstValue()]);
    expect(reached('email')).toEqual([
      ['WORK', 'leitung@kolleg.example'],
      ['HOME', 'aenne@post.example'],
    ]);
    expect(reached('tel')).toEqual([
      ['OTHER', '+49 209 1'],
      ['CELL', '+49 171 2'],
    ]);
    expect(read.getFirstPropertyValue('adr')).toEqual(['', '', 'Weg 1', 'Musterau', '', '45879', '']);
    expect(read.getFirstProperty('categories')?.getValues()).toEqual(card.tags);
  });

  it('of an organisation says so', () => {
    const written = cardText({ ...card, name: 'Kolleg', person: null, organisation: 'Kolleg', function: null, address: null });
    expect(written).toContain('X-ABSHOWAS:COMPANY');
    expect(written).not.toMatch(/^(ADR|TITLE)/m);
  });
});

/** What a workbook shows to those who read it. */
async function read(workbook: Readable): Promise<{ name: string; rows: Cell[][] }> {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
  try {
    const path = join(folder, 'table.xlsx');
    await writeFile(path, workbook);
    const file = await openTable(path, 'table.xlsx');
    const [sheet] = file.sheets;
    const rows: Cell[][] = [];
    for await (const row of sheet?.rows() ?? []) rows.push(row);
    await file.close();
    return { name: sheet?.name ?? '', rows };
  } finally {
    await rm(folder, { recursive: true });
  }
}
