import type { Cell } from './table-file.js';

/** A header names most of the columns that are used below it. */
const SHARE_OF_WIDTH = 0.6;

/**
 * The row of the headers, counted from 0: the first that names most columns, in words only. What stands above it are titles.
 * @param rows the first of a sheet, some ten of them
 */
export function findHeader(rows: readonly (readonly Cell[])[]): number {
  const filled = rows.map((cells) => cells.filter((cell) => !isBlank(cell)));
  const widest = Math.max(0, ...filled.map((cells) => cells.length));
  const header = filled.findIndex((cells) => cells.length > 0 && cells.length >= widest * SHARE_OF_WIDTH && cells.every(isWord));
  return Math.max(0, header);
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Headers are words: no numbers, dates or mail addresses. */
function isWord(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell) && !cell.includes('@');
}
