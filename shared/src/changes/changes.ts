/** Tells that a record changed, without its content. */
export interface RecordChange {
  resource: string;
  /** Null for many records at once, which are not named one by one. */
  id: string | null;
  /** Version after the change; null where the resource has none. */
  version: number | null;
}

/** What changed since an event. */
export interface ChangesSince {
  changes: RecordChange[];
  /** The latest event of the region, to ask from next time; null where nothing ever happened. */
  latest: string | null;
  /** The event asked from is unknown or too long ago: anything may have changed. */
  reset: boolean;
}
