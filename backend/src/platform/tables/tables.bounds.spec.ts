import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { packed, sheetXml, workbookOf } from '../../../test/support/workbook-file.js';
import { openTable, TableError } from './index.js';
import { readFormats } from './workbook-formats.js';
import { readMerges } from './workbook-merges.js';

/** Small files that were made to keep a process busy: each took minutes where its time grew with its square, or with what it named. */
describe('tables out to harm', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tables-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** How many rows its sheets have, or why it cannot be read. */
  async function read(content: string | Buffer): Promise<Record<string, number> | string> {
    const path = join(folder, 'file');
    await writeFile(path, content);
    const table = await openTable(path, 'file');
    try {
      const counts: Record<string, number> = {};
      for (const { name, rows } of table.sheets) counts[name] = (await Readable.from(rows()).toArray()).length;
      return counts;
    } catch (error) {
      if (error instanceof TableError) return error.reason;
      throw error;
    } finally {
      await table.close();
    }
  }

  /** A workbook with that sheet several times. */
  const workbook = (part: string, times: number) => {
    const names = Array.from({ length: times }, (_, at) => `${at}`);
    return workbookOf({ sheets: names.map((name) => ({ name })), sheetParts: names.map(() => part) });
  };

  const cell = (place: string, text: string) => `<c r="${place}" t="str"><v>${text}</v></c>`;

  describe('are workbooks', () => {
    it('with merged cells beyond what a sheet has', async () => {
      const rows = ['1', '2'].map((row) => `<row r="${row}">${cell(`A${row}`, 'x')}</row>`).join('');
      expect(await read(await workbook(sheetXml(rows, ['MWLQKWT1:MWLQKWT3']), 1))).toEqual({ 0: 2 });
      const merges = ['XFD1:XFD2', 'XFE1:XFE2', 'A1:A1048576', 'B1:B1048577', 'C3:C3'];
      expect(await readMerges(Readable.from([Buffer.from(sheetXml('', merges))]))).toEqual([
        { column: 16_383, first: 1, last: 2 },
        { column: 0, first: 1, last: 1_048_576 },
      ]);
    });

    it('with as many merged cells as rows, one over another', async () => {
      const rows = `<row>${cell('A1', 'x')}</row>${'<row/>'.repeat(74_999)}`;
      const merged = Array.from({ length: 20_000 }, () => 'A1:A99999');
      expect(await read(await workbook(sheetXml(rows, merged), 4))).toEqual({ 0: 75_000, 1: 75_000, 2: 75_000, 3: 75_000 });
    });

    it('with merged cells that never end', async () => {
      expect(await readMerges(Readable.from([Buffer.from('<mergeCell '.repeat(300_000))]))).toEqual([]);
    });

    it('with blanks far to the right', async () => {
      const rows = `<row>${cell('XFD1', ' ')}</row>`.repeat(18_000);
      expect(await read(await workbook(sheetXml(rows), 10))).toEqual(
        Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at, 0])),
      );
      expect(await read(await workbook(sheetXml(`<row>${cell('XFD1', 'x')}</row>`), 1))).toBe('too_wide');
    });

    it('with codes of formats that nobody writes', async () => {
      const format = `<numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(60_000)}"/></numFmts>`;
      const styles = `<styleSheet>${format}<cellXfs>${'<xf numFmtId="164"/>'.repeat(100)}</cellXfs></styleSheet>`;
      expect(await readFormats(Readable.from([Buffer.from(styles)]))).toEqual(
        Array.from({ length: 100 }, () => ({ kind: 'number' })),
      );
    });

    it('that list one sheet many times', async () => {
      const part = 'worksheets/sheet1.xml';
      const relations = ['a', 'b'].map((id) => `<Relationship Id="${id}" Type="x/worksheet" Target="${part}"/>`).join('');
      const document = '<Relationship Id="x" Type="x/officeDocument" Target="xl/workbook.xml"/>';
      const listed = ['a', 'a', 'b'].map((id, at) => `<sheet name="${at}" sheetId="${at}" r:id="${id}"/>`).join('');
      const content = await packed({
        '_rels/.rels': `<Relationships>${document}</Relationships>`,
        'xl/workbook.xml': `<workbook><sheets>${listed}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${relations}</Relationships>`,
        [`xl/${part}`]: sheetXml(`<row>${cell('A1', 'x')}</row>`),
      });
      expect(await read(content)).toEqual({ 0: 1 });
    });
  });

  it('are vCards of folded lines', async () => {
    const line = `x${'\r\n x'.repeat(90_000)}`;
    const card = ['BEGIN:VCARD', 'VERSION:3.0', ...Array.from({ length: 10 }, () => line), 'END:VCARD', ''].join('\r\n');
    expect(await read(card)).toBe('broken');
  });
});
