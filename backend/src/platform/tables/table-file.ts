import type { TableProblem } from '@knotenpunkt/shared';

/** One cell as its file has it. A date without time is midnight in UTC. */
export type Cell = string | number | boolean | Date | null;

/** One table of a file. */
export interface Sheet {
  name: string;
  /**
   * Its rows in order, read while they are taken; each call reads from the beginning. A blank row is an empty list, so that a row
   * counted from 1 has the number a spreadsheet shows; blank rows and cells at the end are left out.
   * @throws TableError as soon as what is read shows that the file cannot be used
   */
  rows(): AsyncIterable<Cell[]>;
}

/** A file opened to be read as tables. */
export interface TableFile {
  format: 'csv' | 'xlsx' | 'vcard';
  /** Of texts: as `windows-1252`. */
  encoding?: string;
  /** Of CSV. */
  delimiter?: string;
  sheets: Sheet[];
  close(): Promise<void>;
}

/** A file that cannot be read as a table, with the values its sentence names. */
export class TableError extends Error {
  constructor(
    readonly reason: TableProblem,
    readonly values: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

/** What went wrong in a library is, for whoever reads the table, a broken file. */
export function tableErrorFrom(error: unknown): TableError {
  return error instanceof TableError ? error : new TableError('broken', {}, error);
}
