/** Something that waits for somebody. Its sentences stand under `today.need.<kind>`. */
export interface Need {
  /** Named by the feature that knows of it: `task_overdue`, `answers`, … */
  kind: string;
  /** Its day is past; the others are new. */
  late: boolean;
  /** Whether it is the user's own to do; else a colleague's. */
  own: boolean;
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
