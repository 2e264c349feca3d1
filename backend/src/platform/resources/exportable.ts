import type { Action, Filter, Language } from '@knotenpunkt/shared';
import type { Caller } from '../access/index.js';
import type { Card, TableColumn } from '../tables/write/index.js';

/** What is to be given away. */
export interface ExportQuery {
  filter: Filter;
  sort: { field: string; descending: boolean } | null;
  /** A day, where what lasted then is meant. */
  asOf: string | null;
  /** Whose people, where it is those of an audience. */
  audienceId: string | null;
  /** More than this many rows are never read. */
  most: number;
}

/** What was chosen, read piece by piece. */
export interface Chosen<Row> {
  /** One more than was allowed where there are more. */
  count: number;
  rows(): AsyncIterable<Row>;
}

/** Records that leave the house as a file. */
export interface Exportable<Row = unknown> {
  /** As requests name it. */
  readonly name: string;
  /** What somebody must be allowed to read such records. */
  readonly read: Action;
  /** Name of the file, without its ending. */
  fileName(language: Language): string;
  /** All columns there are, own fields of the region included. */
  columns(caller: Caller, language: Language): Promise<TableColumn<Row>[]>;
  /** @throws AppError naming what is wrong with filter or sort order */
  choose(caller: Caller, query: ExportQuery): Promise<Chosen<Row>>;
  /** A card for address books, of those that have one. */
  card?(row: Row): Card;
}
