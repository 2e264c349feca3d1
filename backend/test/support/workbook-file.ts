import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export type WorkbookCell = string | number | boolean | Date | null | { formula: string; value?: number | string };

export interface WorkbookSheet {
  name: string;
  rows: readonly (readonly WorkbookCell[])[];
  /** As `A1:D1`. */
  merged?: readonly string[];
  hidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The style of dates in {@link STYLES}; 2 are postal codes, 3 dates in words. */
const DATE_STYLE = 1;
export const POSTAL_CODE_STYLE = 2;

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="00000"/>
<numFmt numFmtId="165" formatCode="[$-407]d/\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0"/><xf numFmtId="164" xfId="0"/><xf numFmtId="165" xfId="0"/></cellXfs></styleSheet>`;

/** A workbook as Excel writes it: texts shared, dates as numbers with a style, formulas with the value calculated last. */
export async function workbookFile(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const strings = new Map<string, number>();
  const shared = (text: string): number => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text)!;
  };
  const parts = sheets.map(({ rows, merged }) => sheetXml(rowsXml(rows, shared), merged));
  return workbookOf({ sheets, sheetParts: parts, sharedStrings: stringsXml([...strings.keys()]) });
}

/** A workbook of parts as they are, whatever is in them. */
export async function workbookOf(given: {
  sheets?: readonly Pick<WorkbookSheet, 'name' | 'hidden'>[];
  sheetParts: readonly (string | Buffer)[];
  sharedStrings?: string;
  workbookProperties?: string;
}): Promise<Buffer> {
  const { sheets = [{ name: 'Tabelle1' }], sheetParts, sharedStrings = stringsXml([]), workbookProperties = '' } = given;
  const listed = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  relations.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'), relation('rIdF', 'styles', 'styles.xml'));
  return packed({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookProperties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    'xl/sharedStrings.xml': sharedStrings,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheetParts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
  });
}

/** Parts packed into one file. */
export function packed(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** @param rows elements `row` */
export function sheetXml(rows: string, merged: readonly string[] = []): string {
  const cells = merged.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${cells}</mergeCells>` : '';
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${merges}</worksheet>`;
}

/** The name of a column counted from 0: A, B, … AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function rowsXml(rows: WorkbookSheet['rows'], shared: (text: string) => number): string {
  const row = (cells: readonly WorkbookCell[], at: number) => {
    const filled = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, shared));
    return cells.length > 0 ? `<row r="${at + 1}">${filled.join('')}</row>` : '';
  };
  return rows.map(row).join('');
}

function cellXml(cell: WorkbookCell, place: string, shared: (text: string) => number): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${shared(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell instanceof Date) return `<c r="${place}" s="${DATE_STYLE}"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`;
  const { formula, value } = cell;
  const type = typeof value === 'string' ? ' t="str"' : '';
  return `<c r="${place}"${type}><f>${escaped(formula)}</f>${value === undefined ? '' : `<v>${escaped(String(value))}</v>`}</c>`;
}

function stringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items}</sst>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
