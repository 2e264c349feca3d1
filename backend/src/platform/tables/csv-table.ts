import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { delimiterOf } from './csv-delimiter.js';
import { decoded } from './decoded.js';
import { bounded, CELL_MAX_LENGTH } from './limits.js';
import { TableError, tableErrorFrom, type Cell, type TableFile } from './table-file.js';
import type { TextEncoding } from './text-encoding.js';

/** Longest record in characters: some long cells, but no file that a forgotten quotation mark made one cell. */
const RECORD_MAX_LENGTH = 10 * CELL_MAX_LENGTH;

/** @param beginning of its text */
export function csvTable(path: string, name: string, encoding: TextEncoding, beginning: string): TableFile {
  const delimiter = delimiterOf(beginning);
  const rows = () => bounded(records(path, encoding, delimiter));
  return { format: 'csv', encoding, delimiter, sheets: [{ name, rows }], close: () => Promise.resolve() };
}

async function* records(path: string, encoding: TextEncoding, delimiter: string): AsyncGenerator<Cell[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // An inch mark within a text is one; shorter and longer records are rows with less or more.
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: RECORD_MAX_LENGTH,
  });
  // What fails ends the records with its error, where their reader meets it.
  pipeline(decoded(path, encoding), parser, () => undefined);
  let first = true;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (!(first && declaresDelimiter(record))) yield record.map((cell) => (cell === '' ? null : cell));
      first = false;
    }
  } catch (error) {
    throw csvError(error);
  }
}

function declaresDelimiter(record: string[]): boolean {
  return record[0] === 'sep=';
}

function csvError(error: unknown): TableError {
  if (!(error instanceof CsvError)) return tableErrorFrom(error);
  const row = typeof error.lines === 'number' ? error.lines : 0;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new TableError('cell_too_large', { limit: CELL_MAX_LENGTH, row }, error);
  return new TableError('broken', { row }, error);
}
