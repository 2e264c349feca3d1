import { PassThrough, pipeline, Readable } from 'node:stream';
import { guarded } from '@knotenpunkt/shared';
import { ZipFile } from 'yazl';
import { Day, wallClock, type WrittenCell, type WrittenTable } from './cell.js';
import { PARTS, STYLES, workbookXml, xmlText } from './workbook.parts.js';

/** Rows looked at to find out how wide columns should be. */
const MEASURED = 100;
/** Widths of columns in characters. */
const NARROWEST = 8;
const WIDEST = 60;
/** Longest text of a cell, in characters (Excel's limit). */
const LONGEST_TEXT = 32_767;
/** Rows given on at once. */
const BATCH = 100;

/**
 * Writes a table as a workbook with one sheet (XLSX, ECMA-376): dates, numbers and truth values are what they are, the header stays
 * in sight and filters, columns are as wide as what stands in them. It is packed while it is written, so that no more than some rows
 * are ever in memory.
 */
export function workbookOf(table: WrittenTable): Readable {
  const workbook = new ZipFile();
  const output = new PassThrough();
  const sheet = Readable.from(sheetXml(table));
  // A failing source destroys the output with its error, which ends the response; an output nobody reads any more ends the source.
  sheet.on('error', (error) => output.destroy(error));
  pipeline(workbook.outputStream, output, () => sheet.destroy());
  for (const [path, xml] of Object.entries({ ...PARTS, 'xl/workbook.xml': workbookXml(table.title) })) {
    workbook.addBuffer(Buffer.from(xml), path);
  }
  workbook.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  workbook.end();
  return output;
}

async function* sheetXml({ headers, rows }: WrittenTable): AsyncGenerator<string> {
  const source = rows[Symbol.asyncIterator]();
  const first = await taken(source, MEASURED);
  yield sheetHead(widths(headers, first));
  yield rowXml(1, headers, STYLES.header);
  let written = 1;
  for (let batch = first; batch.length > 0; batch = await taken(source, BATCH)) {
    const before = written;
    yield batch.map((row, at) => rowXml(before + at + 1, row)).join('');
    written += batch.length;
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(headers.length - 1)}${written}"/></worksheet>`;
}

/** The next rows of a table, fewer at its end. */
async function taken(source: AsyncIterator<readonly WrittenCell[]>, count: number): Promise<(readonly WrittenCell[])[]> {
  const rows: (readonly WrittenCell[])[] = [];
  while (rows.length < count) {
    const next = await source.next();
    if (next.done) break;
    rows.push(next.value);
  }
  return rows;
}

const sheetHead = (columnWidths: readonly number[]): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columnWidths
  .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  .join('')}</cols><sheetData>`;

function widths(headers: readonly string[], rows: readonly (readonly WrittenCell[])[]): number[] {
  return headers.map((header, column) => {
    const lengths = rows.map((row) => lengthOf(row[column] ?? null));
    return Math.min(WIDEST, Math.max(NARROWEST, header.length + 4, ...lengths.map((length) => length + 2)));
  });
}

function lengthOf(cell: WrittenCell): number {
  if (cell instanceof Day) return 10;
  if (cell instanceof Date) return 16;
  return Math.max(
    ...String(cell ?? '')
      .split('\n')
      .map(({ length }) => length),
  );
}

function rowXml(number: number, cells: readonly WrittenCell[], style = 0): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell, style)).join('')}</row>`;
}

function cellXml(reference: string, cell: WrittenCell, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell instanceof Day) return `<c r="${reference}" s="${STYLES.day}"><v>${serial(cell.iso)}</v></c>`;
  if (cell instanceof Date) return `<c r="${reference}" s="${STYLES.instant}"><v>${serial(wallClock(cell))}</v></c>`;
  const shown = style === 0 ? textStyle(cell) : style;
  return `<c r="${reference}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

/** A text is never calculated, and stays one when somebody edits it. */
const textStyle = (text: string): number => (guarded(text) === text ? STYLES.text : STYLES.guarded);

/** Days since the last of 1899, as spreadsheets count them; hours are fractions. */
function serial(wall: string): number {
  const milliseconds = Date.parse(`${wall.replace(' ', 'T')}${wall.includes(' ') ? ':00Z' : ''}`) - Date.UTC(1899, 11, 30);
  return milliseconds / 86_400_000;
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
