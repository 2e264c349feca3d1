import type { Readable } from 'node:stream';
import { IMPORT_MAX_ROWS } from '@knotenpunkt/shared';
import { tableErrorFrom, type Cell } from './table-file.js';
import { cellAt } from './workbook-cells.js';

/** A cell that reaches over several rows: its column counted from 0, its rows as the sheet numbers them. */
export interface MergedCell {
  column: number;
  first: number;
  last: number;
}

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g;

/** Longer than any such element. */
const CARRIED = 200;

/**
 * The cells of a sheet that reach over several rows. They are named behind all rows, so that the part is looked through once before
 * it is read; its elements are found as text, which is several times as fast as reading them.
 */
export async function readMerges(part: Readable): Promise<MergedCell[]> {
  const merged: MergedCell[] = [];
  try {
    for await (const [from, to] of references(part)) {
      const [{ column, row: first }, { row: last }] = [cellAt(from), cellAt(to)];
      if (last > first && merged.length < IMPORT_MAX_ROWS) merged.push({ column, first, last });
    }
  } catch (error) {
    throw tableErrorFrom(error);
  }
  return merged.sort((a, b) => a.first - b.first);
}

/** The first and the last cell of each merged one. */
async function* references(part: Readable): AsyncGenerator<[string, string]> {
  let text = '';
  for await (const chunk of part) {
    text += (chunk as Buffer).toString('latin1');
    let read = 0;
    for (const match of text.matchAll(MERGE)) {
      read = match.index + match[0].length;
      yield [match[1]!, match[2]!];
    }
    text = text.slice(Math.max(read, text.length - CARRIED));
  }
}

/** Gives every row of a merged cell its value, as whoever looks at the sheet sees it. */
export class MergedCells {
  private next = 0;
  private open: { cell: MergedCell; value: Cell }[] = [];

  constructor(private readonly merged: readonly MergedCell[]) {}

  /** @param cells of the row, completed in place; rows come in order */
  complete(row: number, cells: Cell[]): void {
    this.open = this.open.filter(({ cell }) => cell.last >= row);
    for (const { cell, value } of this.open) cells[cell.column] ??= value;
    for (let cell = this.merged[this.next]; cell && cell.first <= row; cell = this.merged[++this.next]) {
      if (cell.first === row) this.open.push({ cell, value: cells[cell.column] ?? null });
    }
  }
}
