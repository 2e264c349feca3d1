import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FILE_MAX_BYTES, withGuesses, type ImportColumn, type ImportSheet, type ImportTarget } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { FileContents } from '../../platform/files/index.js';
import { findHeader, openTable, TableError, type Cell, type Sheet, type TableFile } from '../../platform/tables/index.js';
import { cellText } from './cell.text.js';
import type { RowCells, RowFields } from './draft.js';

/** Rows in which headers are looked for, and samples found. */
const BEGINNING = 60;
/** Rows shown to say which of them are the headers. */
const SHOWN = 12;
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

/** A row of a sheet: its number as spreadsheets count, and its cells. */
export interface FileRow {
  no: number;
  cells: Cell[];
}

/** Reads the files of imports. */
@Injectable()
export class ImportFiles {
  constructor(private readonly contents: FileContents) {}

  /** @throws AppError `too_large` */
  async store(tx: Tx, path: string): Promise<string> {
    const content = await this.contents.store(tx, () => createReadStream(path), FILE_MAX_BYTES);
    return content.id;
  }

  /**
   * What the sheets of a file hold, which is read to its end: so it is known that it can be. A file that is too large has come without
   * its end and is not read.
   * @throws TableError, AppError `too_large`
   */
  async sheets(path: string, fileName: string, target: ImportTarget): Promise<ImportSheet[]> {
    const { size } = await stat(path);
    if (size > FILE_MAX_BYTES) throw new AppError('too_large', { values: { limit: FILE_MAX_BYTES / 1024 / 1024 } });
    const table = await openTable(path, fileName);
    try {
      const sheets: ImportSheet[] = [];
      for (const sheet of table.sheets) sheets.push(await described(sheet, target));
      const filled = sheets.filter(({ rows }) => rows > 0);
      if (filled.length === 0) throw new TableError('empty');
      return sheets;
    } finally {
      await table.close();
    }
  }

  /** Hands `work` the rows of a stored file below its headers, a batch at a time. @throws TableError */
  async read(
    caller: Caller,
    source: { contentId: string; fileName: string; sheet: number; headerRow: number },
    size: number,
    work: (rows: FileRow[]) => Promise<boolean>,
  ): Promise<void> {
    const path = join(tmpdir(), `knotenpunkt-${randomUUID()}`);
    let table: TableFile | undefined;
    try {
      await pipeline(this.contents.read(caller, source.contentId), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      table = await openTable(path, source.fileName);
      const sheet = table.sheets[source.sheet];
      if (!sheet) throw new TableError('broken');
      for await (const rows of batches(sheet, source.headerRow, size)) if (!(await work(rows))) return;
    } finally {
      await table?.close();
      await rm(path, { force: true });
    }
  }
}

/** The texts of a row by the fields its columns are; of fields that are lists several columns are put together. */
export function cellsOf({ cells }: FileRow, mapping: Readonly<Record<string, string>>, fields: RowFields): RowCells {
  const texts: RowCells = {};
  for (const [index, field] of Object.entries(mapping)) {
    const text = cellText(cells[Number(index)]);
    if (text === '') continue;
    texts[field] = texts[field] && fields.isList(field) ? `${texts[field]}; ${text}` : (texts[field] ?? text);
  }
  return texts;
}

/** What tells files of one source: their headers, in whatever order. */
export function headersKey(columns: readonly ImportColumn[]): string {
  const headers = columns.map(({ header }) => header.toLowerCase()).sort();
  return createHash('sha256').update(JSON.stringify(headers)).digest('hex');
}

/** The columns of a sheet whose headers stand in a row of its beginning. */
function columnsOf(rows: readonly Cell[][], headerRow: number, target: ImportTarget): ImportColumn[] {
  const width = Math.max(0, ...rows.slice(headerRow).map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => {
    const header = cellText(rows[headerRow]?.[index]);
    const below = rows.slice(headerRow + 1).map((cells) => cellText(cells[index]).slice(0, SAMPLE_LENGTH));
    const samples = [...new Set(below.filter((text) => text !== ''))].slice(0, SAMPLES);
    return { index, header, samples };
  });
  return withGuesses(columns, target);
}

async function described(sheet: Sheet, target: ImportTarget): Promise<ImportSheet> {
  const beginning: Cell[][] = [];
  let rows = 0;
  for await (const cells of sheet.rows()) {
    rows += 1;
    if (beginning.length < BEGINNING) beginning.push(cells);
  }
  const headerRow = beginning.length > 0 ? findHeader(beginning) : 0;
  const columns = columnsOf(beginning, headerRow, target);
  return {
    name: sheet.name,
    rows: Math.max(0, rows - headerRow - 1),
    headerRow,
    columns: onceEach(columns),
    beginning: beginning.slice(0, SHOWN).map((cells) => cells.map((cell) => cellText(cell).slice(0, SAMPLE_LENGTH))),
  };
}

/** The sheet with its headers in another of its first rows. */
export function withHeaderRow(sheet: ImportSheet, headerRow: number, target: ImportTarget): ImportSheet {
  if (sheet.headerRow === headerRow) return sheet;
  const rows = sheet.rows + sheet.headerRow - headerRow;
  return { ...sheet, headerRow, rows: Math.max(0, rows), columns: onceEach(columnsOf(sheet.beginning, headerRow, target)) };
}

/** Of several columns that seem to be the same field the first is. */
function onceEach(columns: ImportColumn[]): ImportColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const field = column.field && !taken.has(column.field) ? column.field : null;
    if (field) taken.add(field);
    return { ...column, field };
  });
}

async function* batches(sheet: Sheet, headerRow: number, size: number): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = [];
  let no = 0;
  for await (const cells of sheet.rows()) {
    no += 1;
    if (no <= headerRow + 1 || cells.length === 0) continue;
    batch.push({ no, cells });
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
