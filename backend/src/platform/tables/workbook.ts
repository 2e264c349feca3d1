import { posix } from 'node:path';
import { Archive } from './archive.js';
import { bounded } from './limits.js';
import { StringTable } from './string-table.js';
import { TableError, tableErrorFrom, type Cell, type Sheet, type TableFile } from './table-file.js';
import { SheetReader, type CellContext, type SheetRow } from './workbook-cells.js';
import { readFormats } from './workbook-formats.js';
import { MergedCells, readMerges } from './workbook-merges.js';
import { readStrings } from './workbook-text.js';
import { readXml } from './xml.js';

/** Opens a workbook (ISO/IEC 29500, as Excel, LibreOffice and Google write it). Hidden sheets are left out. */
export async function openWorkbook(path: string): Promise<TableFile> {
  const archive = await Archive.open(path);
  try {
    return { format: 'xlsx', sheets: await sheetsOf(archive), close: () => Promise.resolve(archive.close()) };
  } catch (error) {
    archive.close();
    throw tableErrorFrom(error);
  }
}

/** Where a part of the archive points to, by what it is or by the name it is called. */
interface Relation {
  id: string;
  /** The last word of its type: `worksheet`, `styles`. */
  kind: string;
  part: string;
}

async function sheetsOf(archive: Archive): Promise<Sheet[]> {
  const workbook = (await relationsOf(archive, '')).find(({ kind }) => kind === 'officeDocument')?.part;
  if (!workbook || !archive.has(workbook)) throw new TableError('not_a_table');
  const relations = await relationsOf(archive, workbook);
  const { since1904, listed } = await readWorkbook(archive, workbook);
  const context = { ...(await contextOf(archive, relations)), since1904 };
  const parts = new Map(relations.filter(({ kind }) => kind === 'worksheet').map(({ id, part }) => [id, part]));
  const taken = new Set<string>();
  const sheets = listed.flatMap(({ name, id }) => {
    const part = parts.get(id);
    // Each part is one sheet: a small file could otherwise list a large one any number of times.
    if (!part || taken.has(part)) return [];
    taken.add(part);
    return [{ name, rows: () => bounded(rowsOf(archive, part, context)) }];
  });
  if (sheets.length === 0) throw new TableError('not_a_table');
  return sheets;
}

/** @param part `''` for the archive itself */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(name)) return [];
  const relations: Relation[] = [];
  const read = readXml<Relation>(await archive.read(name), (emit) => ({
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      emit({ id: Id, kind: posix.basename(Type), part: target });
    },
  }));
  for await (const relation of read) relations.push(relation);
  return relations;
}

interface ListedSheet {
  name: string;
  /** Of its relation. */
  id: string;
}

async function readWorkbook(archive: Archive, part: string): Promise<{ since1904: boolean; listed: ListedSheet[] }> {
  let since1904 = false;
  const listed: ListedSheet[] = [];
  const sheets = readXml<ListedSheet>(await archive.read(part), (emit) => ({
    open: (element, attributes) => {
      const { name = '', state = 'visible', date1904 } = attributes;
      if (element === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true';
      if (element === 'sheet' && state === 'visible') emit({ name, id: relationIdOf(attributes) });
    },
  }));
  for await (const sheet of sheets) listed.push(sheet);
  return { since1904, listed };
}

/** The attribute `id` of the namespace of relations, whatever its prefix: `r:id`. */
function relationIdOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

async function contextOf(archive: Archive, relations: readonly Relation[]): Promise<Pick<CellContext, 'strings' | 'formats'>> {
  const partOf = (wanted: string) => relations.find(({ kind, part }) => kind === wanted && archive.has(part))?.part;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    strings: strings ? await readStrings(await archive.read(strings)) : new StringTable(),
    formats: styles ? await readFormats(await archive.read(styles)) : [],
  };
}

async function* rowsOf(archive: Archive, part: string, context: CellContext): AsyncGenerator<Cell[]> {
  const merged = new MergedCells(await readMerges(await archive.read(part)));
  const rows = readXml<SheetRow>(await archive.read(part), (emit) => new SheetReader(context, emit));
  let next = 1;
  for await (const { row, cells } of rows) {
    merged.complete(row, cells);
    for (; next < row; next += 1) yield [];
    next += 1;
    yield cells;
  }
}
