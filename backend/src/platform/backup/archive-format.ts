/**
 * The archive is gzipped text: a header line, then for each table a line naming its columns, its rows in PostgreSQL's COPY
 * text format (one a line, newlines escaped) and the line `\.`, at last a line with the number of rows. `zcat` shows it.
 */
export interface ArchiveHeader {
  format: 'knotenpunkt-backup';
  version: 1;
  createdAt: string;
  /** Names of the migrations the data was written under. */
  migrations: string[];
}

export interface ArchiveTable {
  table: string;
  columns: string[];
}

export interface ArchiveEnd {
  end: true;
  rows: number;
}

/** Ends the rows of a table; no row looks like it, as COPY escapes backslashes. */
export const END_OF_ROWS = '\\.';

/** An archive that cannot be restored, and why; nothing has been changed. */
export class ArchiveError extends Error {
  constructor(readonly reason: 'not_an_archive' | 'cut_short' | 'newer_version' | 'database_not_empty' | 'database_newer') {
    super(reason);
  }
}
