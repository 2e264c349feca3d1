import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { guessField, type ImportTarget } from '@knotenpunkt/shared';
import { germanCsv, googleCsv, outlookCsv, testContacts, titledWorkbook, vcardFile } from '../../../test/support/table-files.js';
import { findHeader, openTable, type Cell } from './index.js';

const CONTACTS = testContacts(500);

describe('files of other programs', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tables-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** The rows of the first sheet by the fields that are guessed. */
  async function read(content: Buffer, target: ImportTarget = 'persons') {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const table = await openTable(path, 'file');
    const rows = (await Readable.from(table.sheets[0]!.rows()).toArray()) as Cell[][];
    await table.close();
    const header = findHeader(rows.slice(0, 20));
    const fields = rows[header]!.map((cell, at) => guessField(String(cell), samples(rows.slice(header + 1), at), target));
    const records = rows
      .slice(header + 1)
      .map((row) => Object.fromEntries(fields.flatMap((field, at) => (field && row[at] ? [[field, row[at]]] : []))));
    return { ...table, header, records };
  }

  const samples = (rows: Cell[][], at: number) => rows.flatMap((row) => (row[at] ? [String(row[at])] : [])).slice(0, 3);

  const person = {
    title: 'Dr.',
    firstName: 'Jörg',
    lastName: 'Weiß',
    organisation: 'Jobcenter Musterstadt',
    department: 'Übergang Schule – Beruf',
    function: 'Leitung',
    positionEmail: 'kontakt1@haus-1.example',
    positionPhone: '+49 209 5000',
  };

  it.each(['de', 'en'] as const)('are read from Outlook in %s', async (language) => {
    // Windows-1252 has no letters of Turkish and Polish: Outlook writes question marks, too.
    const { encoding, delimiter, records } = await read(outlookCsv(language, CONTACTS));
    expect([encoding, delimiter, records.length]).toEqual(['windows-1252', ',', 500]);
    expect(records[0]).toEqual({
      ...person,
      organisationStreet: 'Marktstraße 1',
      organisationPostalCode: '45879',
      organisationMunicipality: 'Musterstadt',
      phone: '0171 700000',
      note: 'Erreichbar ab 10 Uhr;\r\nsagt "immer gern"',
    });
  });

  it('are read from Google', async () => {
    const { encoding, records } = await read(googleCsv(CONTACTS));
    expect([encoding, records.length]).toEqual(['utf-8', 500]);
    expect(records[0]).toMatchObject({ ...person, positionPhone: '+49 209 5000 ::: 0171 700000' });
    expect(records[1]!['firstName']).toBe('Ayşe');
  });

  it('are read from a German Excel', async () => {
    const { encoding, delimiter, records } = await read(germanCsv(CONTACTS));
    expect([encoding, delimiter, records.length]).toEqual(['windows-1252', ';', 500]);
    expect(records[0]).toMatchObject({ name: 'Weiß, Jörg', positionSince: '01.01.2023', informedOn: '25.05.2024' });
  });

  it('are read from a workbook with titles', async () => {
    const { header, sheets, records } = await read(await titledWorkbook(CONTACTS), 'organisations');
    expect([header, sheets.map(({ name }) => name), records.length]).toEqual([3, ['Verteiler', 'Hinweise'], 100]);
    expect(records[0]).toEqual({
      name: 'Jobcenter Musterstadt',
      street: 'Marktstraße 1',
      postalCode: 45879,
      municipality: 'Musterstadt',
      phones: '+49 209 5000',
      emails: 'info@haus-1.example',
    });
  });

  it('are read from vCards', async () => {
    const { records } = await read(vcardFile(CONTACTS));
    expect(records).toHaveLength(500);
    expect(records[0]).toMatchObject({ ...person, note: 'Erreichbar ab 10 Uhr;\nsagt "immer gern"' });
    expect(records[1]).toMatchObject({ firstName: 'Ayşe', positionPhone: '+49-209-5001' });
  });
});
