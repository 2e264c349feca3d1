/** One entry of a history: who changed what, when, through which request. Newest first by `id` (UUIDv7). */
export interface HistoryEvent {
  id: string;
  /** `<resource>.<verb in the past>`, for example `organisations.updated`; labels under `events.<kind>`. */
  kind: string;
  at: string;
  actor: { id: string; name: string } | null;
  requestId: string | null;
  /** Records the event is about; the first is its main subject. */
  subjects: { type: string; id: string; name: string | null }[];
  /** Changed fields with their values before and after; emptied by erasure. */
  changes: FieldChange[];
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** A page of a timeline; `next` is the cursor of the page after it, null at the end. */
export interface TimelinePage {
  entries: HistoryEvent[];
  next: string | null;
}
