/** A record found by its name. */
export interface SearchHit {
  resource: string;
  id: string;
  name: string;
  /** What tells it from others of the same name, for example the place. */
  detail: string | null;
  /** Its kind, where the resource has kinds. */
  kind: string | null;
}

/** Most hits of one resource. */
export const SEARCH_LIMIT = 12;
