import type { TimelineCategory } from './timeline.kinds.js';

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

/** An entry of a record's timeline. */
export interface TimelineEvent extends HistoryEvent {
  /** What the entry stands for where it is the latest of several; those are asked for by the id of the fold. */
  fold: TimelineFold | null;
}

/** The events about the invitations to one meeting, told in one line: what everybody has answered by now. */
export interface TimelineFold {
  /** Of the meeting. */
  id: string;
  name: string;
  invited: number;
  yes: number;
  maybe: number;
  no: number;
  deputy: number;
  open: number;
  /** How many came, as far as it was noted. */
  present: number;
}

/** A page of a timeline; `next` is the cursor of the page after it, null at the end. */
export interface TimelinePage {
  entries: TimelineEvent[];
  next: string | null;
  /** Of which categories there are entries at all; on the first page alone. */
  categories?: TimelineCategory[];
}
