import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { POSTAL_CODE_STYLE, packed, sheetXml, workbookFile, workbookOf } from '../../../test/support/workbook-file.js';
import { findHeader, openTable, TableError, type Cell, type Sheet } from './index.js';

describe('tables', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tables-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  const rowsOf = (sheet: Sheet) => Readable.from(sheet.rows()).toArray() as Promise<Cell[][]>;

  /** Opens a file of that content and reads its sheets. */
  async function read(content: string | Buffer, name = 'Kontakte.csv') {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const table = await openTable(path, name);
    try {
      const sheets: Record<string, Cell[][]> = {};
      for (const sheet of table.sheets) sheets[sheet.name] = await rowsOf(sheet);
      return { ...table, sheets, rows: Object.values(sheets)[0]! };
    } finally {
      await table.close();
    }
  }

  const problemOf = async (content: string | Buffer, name?: string) => {
    const error = await read(content, name).catch((reason: unknown) => reason);
    if (!(error instanceof TableError)) throw new Error('No TableError', { cause: error });
    return error;
  };

  const TEXT = 'Name;Ort\r\nJörg Weiß – „JW“;Köln\r\n\r\nÉloïse;"Zwei\r\nZeilen; ""x"""\r\n;\r\n';
  const ROWS = [['Name', 'Ort'], ['Jörg Weiß – „JW“', 'Köln'], [], ['Éloïse', 'Zwei\r\nZeilen; "x"']];

  describe('of CSV', () => {
    it.each([
      ['utf-8', Buffer.from(TEXT)],
      ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
      ['windows-1252', iconv.encode(TEXT, 'windows-1252')],
      ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
      ['utf-16le', iconv.encode(TEXT, 'utf-16le')],
      ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
      ['utf-16be', iconv.encode(TEXT, 'utf-16be')],
    ])('are read in %s', async (encoding, bytes) => {
      const table = await read(bytes);
      expect([table.encoding, table.delimiter, table.rows]).toEqual([encoding, ';', ROWS]);
    });

    it('are decoded where a character lies on the edge of what is read at once', async () => {
      const text = `Name\n${'ä'.repeat(40_001)}\n${'€'.repeat(40_001)}\n`;
      expect((await read(`x${text}`)).rows.map(([cell]) => String(cell).length)).toEqual([5, 40_001, 40_001]);
      expect((await read(iconv.encode(text, 'utf-16be'))).rows.map(([cell]) => String(cell).length)).toEqual([4, 40_001, 40_001]);
    });

    it.each([
      [';', 'Name;Betrag;Ort\nA;1,5;X\nB;2,75;Y\n'],
      [',', 'Name,Note\nA,"x; y; z"\nB,"a; b"\n'],
      ['\t', 'Name\tOrt\nA, B\tC\n'],
      ['|', 'Name|Ort\nA|B\n'],
      ['#', 'sep=#\r\nName#Ort\r\nA#B\r\n'],
      [',', 'E-Mail\na@b.example\nc@d.example\n'],
    ])('are separated by %j', async (delimiter, text) => {
      const table = await read(text);
      expect(table.delimiter).toBe(delimiter);
      expect(table.rows[0]![0]).toMatch(/^(Name|E-Mail)$/);
      expect(new Set(table.rows.map((row) => row.length)).size).toBe(1);
    });

    it('take titles, short and long rows and marks within texts as they are', async () => {
      expect((await read('Stand März\n\nName;Größe\nA;5" breit;x\nB\n')).rows).toEqual([
        ['Stand März'],
        [],
        ['Name', 'Größe'],
        ['A', '5" breit', 'x'],
        ['B'],
      ]);
    });

    it('may be read again', async () => {
      const path = join(folder, 'twice.csv');
      await writeFile(path, TEXT);
      const [sheet] = (await openTable(path, 'twice.csv')).sheets;
      const first = await rowsOf(sheet!);
      expect(await rowsOf(sheet!)).toEqual(first);
    });

    it('must end their quotations, and their texts', async () => {
      expect((await problemOf('Name;Ort\nA;"B\nC;D\n')).reason).toBe('broken');
      expect((await problemOf(`Name;Ort\nA;${'x'.repeat(100_001)}\n`)).values).toEqual({ limit: 100_000, row: 2 });
      expect((await problemOf(Buffer.concat([Buffer.from('Name\n'), Buffer.alloc(50_000_000, 'x')]))).reason).toBe(
        'cell_too_large',
      );
    });

    it('have no more columns and rows than can be imported', async () => {
      const wide = (columns: number) => Array.from({ length: columns }, (_, at) => `c${at}`).join(';');
      expect((await read(`${wide(200)};;\n`)).rows[0]).toHaveLength(200);
      expect(await problemOf(`a;b\n${wide(201)}\n`)).toMatchObject({ reason: 'too_wide', values: { limit: 200, row: 2 } });
      expect((await problemOf(`Name\n${'x\n'.repeat(100_200)}`)).reason).toBe('too_many_rows');
    });
  });

  it.each([
    ['empty', ''],
    ['empty', ' \r\n\r\n'],
    ['not_a_table', Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex')],
    ['not_a_table', '<html><table><tr><td>x</td></tr></table></html>'],
    ['not_a_table', '{"a": 1}'],
    ['not_a_table', '%PDF-1.7\n'],
    ['old_workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['broken', Buffer.from('504b030414000600', 'hex')],
  ])('of none are told: %s', async (reason, content) => {
    expect((await problemOf(content)).reason).toBe(reason);
  });

  describe('of workbooks', () => {
    it('have typed cells, several sheets and the numbers of their rows', async () => {
      const { format, sheets } = await read(
        await workbookFile([
          {
            name: 'Orte & Zahlen',
            rows: [['Ort', 'Zahl', 'Ja', 'Am'], [], [' Köln\r\n<2>', -1.5, true, new Date('2025-03-12')]],
          },
          { name: 'Verborgen', rows: [['x']], hidden: true },
          { name: 'Leer', rows: [] },
        ]),
        'x.csv',
      );
      expect(format).toBe('xlsx');
      expect(sheets).toEqual({
        'Orte & Zahlen': [['Ort', 'Zahl', 'Ja', 'Am'], [], [' Köln\r\n<2>', -1.5, true, new Date('2025-03-12')]],
        Leer: [],
      });
    });

    it('show formulas as they were calculated', async () => {
      const cells = [{ formula: 'A2&"x"', value: 'ax' }, { formula: '1+1', value: 2 }, { formula: 'NOW()' }, 'Ende'];
      expect((await read(await workbookFile([{ name: 'x', rows: [cells] }]))).rows).toEqual([['ax', 2, null, 'Ende']]);
    });

    it('give the value of a merged cell to each of its rows, not to the columns beside it', async () => {
      const rows = [
        ['Mitglieder', null, null],
        ['Haus', 'Name', 'Ort'],
        ['Jobcenter', 'A', 'X'],
        [null, 'B', 'Y'],
        [null, 'C', 'Z'],
        ['VHS', 'D', 'X'],
      ];
      const { rows: read_ } = await read(await workbookFile([{ name: 'x', rows, merged: ['A1:C1', 'A3:A5'] }]));
      expect(read_.map(([first]) => first)).toEqual(['Mitglieder', 'Haus', 'Jobcenter', 'Jobcenter', 'Jobcenter', 'VHS']);
      expect(read_[0]).toEqual(['Mitglieder']);
    });

    it('are read as other programs write them', async () => {
      const rows = `<row><c t="inlineStr"><is><t>Ort</t></is></c><c t="str"><v>PLZ_x000D_</v></c><c><v></v></c></row>
        <row r="4"><c r="B4" s="${POSTAL_CODE_STYLE}"><v>1067</v></c><c r="C4" t="d"><v>2025-03-12T10:00:00</v></c>
        <c r="D4" s="3"><v>45000.5</v></c><c r="E4" t="e"><v>#REF!</v></c><c r="F4" t="s"><v>0</v></c><c r="G4" s="1"><v>0.75</v></c></row>`;
      const sharedStrings = '<sst><si><r><t>Rich</t></r><r><rPr><b/></rPr><t>text</t></r><rPh><t>reading</t></rPh></si></sst>';
      const { rows: cells } = await read(
        await workbookOf({
          sheetParts: [sheetXml(rows).replaceAll('<row', '<x:row').replaceAll('</row', '</x:row')],
          sharedStrings,
        }),
      );
      expect(cells).toEqual([
        ['Ort', 'PLZ\r'],
        [],
        [],
        [null, '01067', new Date('2025-03-12T10:00:00Z'), new Date('2023-03-15T12:00:00Z'), '#REF!', 'Richtext', '18:00'],
      ]);
    });

    it('may count days from 1904', async () => {
      const sheetParts = [sheetXml('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>44269</v></c></row>')];
      const { rows } = await read(await workbookOf({ sheetParts, workbookProperties: '<workbookPr date1904="1"/>' }));
      expect(rows).toEqual([[new Date('1904-01-01'), new Date('2025-03-15')]]);
    });

    it('are told where they are broken, too large or out to harm', async () => {
      const whole = await workbookFile([{ name: 'x', rows: [['Name'], ['x'.repeat(5_000)]] }]);
      const reasonOf = async (content: Buffer) => (await problemOf(content)).reason;
      expect(await reasonOf(whole.subarray(0, whole.length / 2))).toBe('broken');
      expect(await reasonOf(await packed({ 'word/document.xml': '<x/>' }))).toBe('not_a_table');
      expect(await reasonOf(await workbookOf({ sheetParts: ['<worksheet><sheetData><row>'] }))).toBe('broken');
      expect(await reasonOf(await workbookOf({ sheetParts: [sheetXml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')] }))).toBe(
        'broken',
      );
      expect(await reasonOf(await workbookOf({ sheetParts: [Buffer.alloc(30_000_000, ' ')] }))).toBe('bomb');
      const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'Wort '.repeat(30_000)}</t></is></c></row>`;
      expect(await reasonOf(await workbookOf({ sheetParts: [sheetXml(cell)] }))).toBe('cell_too_large');
      const wide = '<row r="1"><c r="GS1"><v>1</v></c></row>';
      expect(await reasonOf(await workbookOf({ sheetParts: [sheetXml(wide)] }))).toBe('too_wide');
    });

    it.each([
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
      '<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">',
    ])('declare nothing: %s', async (declaration) => {
      const part = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>').replace(
        '?>\n',
        `?>${declaration}`,
      );
      expect((await problemOf(await workbookOf({ sheetParts: [part] }))).reason).toBe('external_entity');
    });
  });

  describe('of vCards', () => {
    const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
    const asRecords = ({ rows: [headers, ...rows] }: { rows: Cell[][] }) =>
      rows.map((row) => Object.fromEntries(headers!.flatMap((header, at) => (row[at] ? [[header, row[at]]] : []))));

    it('have a row for each card, in 3.0 and 4.0', async () => {
      const table = await read(
        card(
          'VERSION:3.0',
          'N:Weiß;Jörg;Maria;Dr.;',
          'FN:Dr. Jörg Weiß',
          'ORG:Jobcenter\\, Musterstadt;Team A;Markt',
          'TITLE:Leitung',
          'item1.EMAIL;type=INTERNET;type=HOME:privat@weiss.example',
          'EMAIL;type=INTERNET,WORK:joerg@jobcenter.example',
          'TEL;TYPE=FAX:+49 209 1',
          'TEL;TYPE=CELL:+49 171 2',
          'TEL;TYPE=WORK,VOICE;TYPE=pref:+49 209 3',
          'ADR;TYPE=HOME,PREF:;;Gartenweg 2;Musterdorf;NRW;45880;Deutschland',
          'ADR;TYPE=WORK:;;Marktstr. 1;Musterstadt;NRW;45879;Deutschland',
          'CATEGORIES:Netz,SGB II\\, III',
          'UID:urn:uuid:0199d1d4-0000-7000-8000-00000000cccc',
          'NOTE:Erste Zeile\\nzweite mit einem lang',
          ' en Wort',
          'BDAY:1970-01-01',
        ) +
          card(
            'VERSION:4.0',
            'FN:Ada Muster',
            'N:Muster;Ada;;;',
            'EMAIL;PREF=1:ada@a.example',
            'TEL;VALUE=uri:tel:+49-209-4',
            'TEL;TYPE="home,voice":+49 209 5',
            'TEL;TYPE=other:+49 209 6',
            'UID:ada-1',
            'LANG:en',
          ),
        'Adressen.vcf',
      );
      expect([table.format, Object.keys(table.sheets)]).toEqual(['vcard', ['Adressen']]);
      expect(asRecords(table)).toEqual([
        {
          Title: 'Dr.',
          'First name': 'Jörg',
          'Middle name': 'Maria',
          'Last name': 'Weiß',
          Name: 'Dr. Jörg Weiß',
          Organisation: 'Jobcenter, Musterstadt',
          Department: 'Team A, Markt',
          'Job title': 'Leitung',
          'E-mail': 'joerg@jobcenter.example',
          'Home e-mail': 'privat@weiss.example',
          Phone: '+49 209 3',
          Mobile: '+49 171 2',
          Street: 'Marktstr. 1',
          'Postal code': '45879',
          City: 'Musterstadt',
          Country: 'Deutschland',
          Tags: 'Netz; "SGB II, III"',
          Note: 'Erste Zeile\nzweite mit einem langen Wort',
          Identifier: '0199d1d4-0000-7000-8000-00000000cccc',
        },
        {
          'First name': 'Ada',
          'Last name': 'Muster',
          Name: 'Ada Muster',
          'E-mail': 'ada@a.example',
          Phone: '+49-209-4',
          'Home phone': '+49 209 5',
          'Other phone': '+49 209 6',
          Language: 'en',
        },
      ]);
    });

    it('let pictures go, of any size, in one line or folded', async () => {
      const photo = 'QUJD'.repeat(5_000_000);
      const folded = 'QUJD'.repeat(30_000).replace(/.{74}/g, '$&\r\n ');
      const content =
        card('VERSION:3.0', `PHOTO;ENCODING=b:${photo}`, 'N:A;B', 'FN:A') +
        card('VERSION:4.0', `item2.PHOTO:data:${folded}`, 'FN:C');
      expect(asRecords(await read(content)).map(({ Name }) => Name)).toEqual(['A', 'C']);
    });

    it('are told where they are broken or of another version', async () => {
      expect(await problemOf(card('VERSION:2.1', 'N:A;B'))).toMatchObject({
        reason: 'vcard_version',
        values: { version: '2.1', row: 2 },
      });
      expect((await problemOf('BEGIN:VCARD\r\nVERSION:3.0\r\nN:A;B\r\n')).reason).toBe('broken');
      expect(await problemOf(card('VERSION:3.0', 'FN:A') + card('VERSION:3.0', 'Unsinn'))).toMatchObject({
        reason: 'broken',
        values: { row: 3 },
      });
      expect((await problemOf(card('VERSION:3.0', `NOTE:${'x'.repeat(100_001)}`))).reason).toBe('cell_too_large');
    });
  });

  it.each<[number, Cell[][]]>([
    [
      0,
      [
        ['Name', 'Ort'],
        ['A', 'B'],
      ],
    ],
    [2, [['Mitglieder im Netz'], ['Stand', new Date()], ['Name', 'Ort', 'Mail'], ['A', 'B', 'a@b.example']]],
    [0, [['E-Mail'], ['a@b.example']]],
    [3, [[], ['Liste'], [], ['Nr.', 'Name', 'Vorname', null, 'Ort'], [1, 'A', null, null, 'B']]],
    [0, []],
  ])('have their headers in row %i', (row, rows) => {
    expect(findHeader(rows)).toBe(row);
  });
});
