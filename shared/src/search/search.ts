/** A record found by a search. */
export interface SearchHit {
  resource: string;
  id: string;
  name: string;
  /** What tells it from others of the same name, for example the place. */
  detail: string | null;
  /** Its kind, where the resource has kinds. */
  kind: string | null;
  /** The record it is a part of, where it has no page of its own. */
  subject: { type: string; id: string } | null;
  /**
   * How well it fits: 0 the name itself, 1 its beginning, 2 a word, 3 a part or the words in another order, 4 found by something else
   * than its name, 5 merely similar.
   */
  rank: number;
  /** How similar its name is to what was typed, from 0 to 1. */
  closeness: number;
  /** How many records of its resource were found in all; from `SEARCH_COUNTED` on at least so many, as nobody counts further. */
  total: number;
}

/** Most hits of one resource. */
export const SEARCH_LIMIT = 12;

/** Hits of one resource that are ranked and counted; of more the best are looked for first. */
export const SEARCH_COUNTED = 500;
