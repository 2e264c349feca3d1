import type { Action, SearchHit } from '@knotenpunkt/shared';
import type { Caller } from '../access/index.js';
import type { Listing } from '../listing/index.js';
import type { Exportable } from './exportable.js';

/** A kind of record as those parts see it that serve all kinds: live changes, the start page, search and views. */
export interface Resource {
  /** As in its address and as type of the subject in events. */
  readonly name: string;
  /** What somebody must be allowed to read its records. */
  readonly read: Action;
  readonly list?: ListedResource;
  /** How its records leave the house as a file. */
  readonly exporting?: Exportable;
  /** The best `SEARCH_LIMIT` records that have the words typed or, taken as mistyped, words that are similar. */
  search?(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]>;
}

export interface ListedResource {
  /** Table and the alias by which columns name it, for example `organisation o`. */
  readonly table: string;
  /** SQL condition of the records that are current. */
  readonly current: string;
  /** How the caller's region lists it, own fields included. */
  readonly listing: (caller: Caller) => Promise<Listing>;
}
