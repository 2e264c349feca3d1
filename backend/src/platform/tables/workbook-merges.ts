import type { Readable } from 'node:stream';
import { IMPORT_MAX_ROWS } from '@knotenpunkt/shared';
import { tableErrorFrom, type Cell } from './table-file.js';
import { cellAt, LAST_COLUMN, LAST_ROW } from './workbook-cells.js';

/** A cell that reaches over several rows: its column counted from 0, its rows as the sheet numbers them. */
export interface MergedCell {
  column: number;
  first: number;
  last: number;
}

/** It looks no further than the next element begins: each place of the text is looked at by one search only. */
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g;

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
      const cell = mergedCell(from, to);
      if (cell && merged.length < IMPORT_MAX_ROWS) merged.push(cell);
    }
  } catch (error) {
    throw tableErrorFrom(error);
  }
  return merged.sort((a, b) => a.first - b.first);
}

/** Undefined where it lies in one row, or beyond what a sheet has. */
function mergedCell(from: string, to: string): MergedCell | undefined {
  const [{ column, row: first }, { row: last }] = [cellAt(from), cellAt(to)];
  return last > first && last <= LAST_ROW && column < LAST_COLUMN ? { column, first, last } : undefined;
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
  /** Those with a value that the present row lies in, by column: merged cells do not overlap, and where a file says so one of them counts. */
  private readonly open = new Map<number, OpenCell>();

  constructor(private readonly merged: readonly MergedCell[]) {}

  /** @param cells of the row, completed in place; rows come in order */
  complete(row: number, cells: Cell[]): void {
    for (const [column, { last, value }] of this.open) {
      if (last < row) this.open.delete(column);
      else cells[column] ??= value;
    }
    for (let cell = this.merged[this.next]; cell && cell.first <= row; cell = this.merged[++this.next]) {
      if (cell.first === row) this.begin(cell, cells[cell.column] ?? null);
    }
  }

  private begin({ column, last }: MergedCell, value: Cell): void {
    const present = this.open.get(column);
    if (value !== null && !(present && present.last >= last)) this.open.set(column, { last, value });
  }
}

/** The rest of a merged cell below its first row. */
interface OpenCell {
  last: number;
  value: NonNullable<Cell>;
}
