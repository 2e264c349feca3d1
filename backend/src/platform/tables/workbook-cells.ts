import { IMPORT_MAX_COLUMNS } from '@knotenpunkt/shared';
import { checkLength } from './limits.js';
import type { StringTable } from './string-table.js';
import { TableError, type Cell } from './table-file.js';
import { dateFrom, type NumberFormat } from './workbook-formats.js';
import { RichText, unescaped } from './workbook-text.js';
import type { XmlHandler } from './xml.js';

/** What the cells of a workbook refer to. */
export interface CellContext {
  strings: StringTable;
  formats: readonly NumberFormat[];
  since1904: boolean;
}

/** A row that has cells, by its number. Columns without value are null. */
export interface SheetRow {
  row: number;
  cells: Cell[];
}

/** Rows and columns a sheet has at most (ISO/IEC 29500-1, 18.3.1.73, and what Excel opens). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** The place a cell is named by: `B3` is column 1 of row 3. Columns are counted from 0. */
export function cellAt(reference: string): { column: number; row: number } {
  let [column, at] = [0, 0];
  for (; at < reference.length && reference.charCodeAt(at) >= 65; at += 1) column = column * 26 + reference.charCodeAt(at) - 64;
  return { column: column - 1, row: Number(reference.slice(at)) };
}

/** Reads the rows of a sheet. Of a formula it takes the value calculated last. */
export class SheetReader implements XmlHandler {
  private row = 0;
  private column = -1;
  private cells: Cell[] = [];
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private inValue = false;
  private readonly rich = new RichText(() => this.row);

  constructor(
    private readonly context: CellContext,
    private readonly emit: (row: SheetRow) => void,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else if (name === 'row') this.openRow(attributes['r']);
    else this.rich.open(name);
  }

  text(text: string): void {
    if (!this.inValue) return this.rich.text(text);
    this.value = (this.value ?? '') + text;
    checkLength(this.value.length, this.row);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.emit({ row: this.row, cells: this.cells });
    else this.rich.close(name);
  }

  private openRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!(row > this.row && row <= LAST_ROW)) throw new TableError('broken', { row: this.row });
    this.row = row;
    this.column = -1;
    this.cells = [];
  }

  private openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : cellAt(r).column;
    if (!(this.column >= 0 && this.column < LAST_COLUMN)) throw new TableError('broken', { row: this.row });
    this.type = t;
    this.style = Number(s);
    this.value = null;
  }

  private closeCell(): void {
    const inline = this.rich.take();
    const cell = this.type === 'inlineStr' ? inline : this.value === null ? null : this.cellFrom(this.value);
    if (cell === null || cell === '' || this.isBlankBeyond(cell)) return;
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  /** Of a wide row only what is blank goes on: thousands of columns would be filled and looked through for nothing. */
  private isBlankBeyond(cell: Cell): boolean {
    return this.column >= IMPORT_MAX_COLUMNS && typeof cell === 'string' && cell.trim() === '';
  }

  private cellFrom(value: string): Cell {
    switch (this.type) {
      case 's':
        return this.shared(Number(value));
      case 'b':
        return value.trim() === '1';
      case 'd':
        return dateOrText(value);
      case 'n':
        return this.number(value);
      default:
        return unescaped(value);
    }
  }

  private shared(index: number): string {
    const text = this.context.strings.at(index);
    if (text === undefined) throw new TableError('broken', { row: this.row });
    return text;
  }

  private number(text: string): Cell {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return text;
    const format = this.context.formats[this.style];
    if (format?.kind === 'date') return dateFrom(number, this.context.since1904);
    return format?.kind === 'digits' ? text.padStart(format.length, '0') : number;
  }
}

function dateOrText(text: string): Cell {
  const instant = Date.parse(/[T ]/.test(text) && !/Z|[+-]\d\d:?\d\d$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(instant) ? text : new Date(instant);
}
