import { IMPORT_MAX_COLUMNS, IMPORT_MAX_ROWS } from '@knotenpunkt/shared';
import { TableError, type Cell } from './table-file.js';

/** Longest text of a cell, in characters; a spreadsheet allows 32,767. */
export const CELL_MAX_LENGTH = 100_000;

/** Titles and headers a table may have beside its most rows. */
const ABOVE = 100;

/** Rows as they may go on: none too wide, not too many, no text too long, nothing blank at the end. */
export async function* bounded(rows: AsyncIterable<Cell[]>): AsyncGenerator<Cell[]> {
  let [row, filled, blank] = [0, 0, 0];
  for await (const all of rows) {
    row += 1;
    const cells = withoutBlankEnd(all);
    if (cells.length === 0) {
      blank += 1;
      continue;
    }
    filled += 1;
    check(cells, row);
    if (filled > IMPORT_MAX_ROWS + ABOVE) throw new TableError('too_many_rows', { limit: IMPORT_MAX_ROWS });
    for (; blank > 0; blank -= 1) yield [];
    yield cells;
  }
}

/** @throws TableError `cell_too_large` */
export function checkLength(length: number, row: number): void {
  if (length > CELL_MAX_LENGTH) throw new TableError('cell_too_large', { limit: CELL_MAX_LENGTH, row });
}

function withoutBlankEnd(cells: Cell[]): Cell[] {
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1])) length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function check(cells: Cell[], row: number): void {
  if (cells.length > IMPORT_MAX_COLUMNS) throw new TableError('too_wide', { limit: IMPORT_MAX_COLUMNS, row });
  for (const cell of cells) if (typeof cell === 'string') checkLength(cell.length, row);
}
