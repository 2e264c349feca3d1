import { TableError } from './table-file.js';

/** Bytes of a page; every text fits into one. */
const PAGE = 1024 * 1024;
/** Most text a workbook may share among its cells, in MB. */
const MOST_MB = 128;

/** Texts by number, kept as bytes: as many objects would take several times the room. */
export class StringTable {
  private readonly pages: Buffer[] = [];
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  /** Where the next text goes, counted over all pages. */
  private end = 0;

  /** @throws TableError `bomb` where there is more text than any table needs */
  add(text: string): void {
    const bytes = Buffer.from(text);
    if ((this.end % PAGE) + bytes.length > PAGE) this.end = Math.ceil(this.end / PAGE) * PAGE;
    const page = Math.floor(this.end / PAGE);
    if (page >= MOST_MB) throw new TableError('bomb', { limit: MOST_MB });
    this.pages[page] ??= Buffer.alloc(PAGE);
    bytes.copy(this.pages[page], this.end % PAGE);
    this.starts.push(this.end);
    this.lengths.push(bytes.length);
    this.end += bytes.length;
  }

  at(index: number): string | undefined {
    const start = this.starts[index];
    const length = this.lengths[index];
    if (start === undefined || length === undefined) return undefined;
    const offset = start % PAGE;
    return length === 0 ? '' : this.pages[Math.floor(start / PAGE)]!.toString('utf8', offset, offset + length);
  }
}
