/** A user's own "show me this again on …", as the API answers it to them; nobody else sees it. */
export interface Reminder {
  id: string;
  subjectType: string;
  subjectId: string;
  /** The record by name; null where it is gone. */
  subjectName: string | null;
  /** The day on which it comes due. */
  dueOn: string;
  text: string | null;
  done: boolean;
  doneAt: string | null;
  /** The contact note whose next step it is, and what stands there. */
  contactNoteId: string | null;
  contactNoteText: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
