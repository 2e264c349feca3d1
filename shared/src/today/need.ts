/**
 * What may wait for somebody. `task_overdue`: an action item past its day. `answers`: answers that came in for a meeting.
 * `unreachable`: somebody on the list of a meeting to come whose address is dead. `minutes_ready`: minutes written and not
 * sent. `minutes_missing`: a meeting is over and nothing was written.
 */
export const NEED_KINDS = ['task_overdue', 'answers', 'unreachable', 'minutes_ready', 'minutes_missing'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** Kinds that are late; the others are new. */
export const LATE_NEEDS: readonly NeedKind[] = ['task_overdue'];

/** Something that waits for the user. Its sentences stand under `today.need.<kind>`. */
export interface Need {
  kind: NeedKind;
  /** The record at which it is done. */
  subject: NeedRecord;
  /** Whom or what else it names: the owner of a task, the meeting somebody is invited to. */
  beside: NeedRecord | null;
  /** Since when: a day or an instant (ISO 8601). */
  since: string;
  /** Counts and words for its sentences. */
  values: Record<string, string | number | null>;
}

export interface NeedRecord {
  type: string;
  id: string;
  name: string;
}
