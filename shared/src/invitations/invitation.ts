import type { MeetingState } from '../meetings/meeting.kinds.js';
import type { MessageState } from '../messages/index.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { Answer, AnswerWay, Attendance, PreflightAction, SuppressionReason } from './invitation.kinds.js';

/** One person invited to one meeting. */
export interface Invitation {
  id: string;
  meetingId: string;
  meeting: { id: string; title: string; day: string | null; starts: string | null; state: MeetingState };
  /** Null for a deputy who is no person of the region. */
  personId: string | null;
  name: string;
  /** On whose behalf the person comes. */
  organisationId: string | null;
  organisation: OrganisationReference | null;
  /** When the invitation went out; null while the person is only on the list. */
  invitedAt: string | null;
  answer: Answer | null;
  answeredAt: string | null;
  answeredVia: AnswerWay | null;
  comment: string | null;
  deputyName: string | null;
  deputyEmail: string | null;
  /** The invitation this person stands in for. */
  deputyForId: string | null;
  /** When the person was taken off the list; null while on it. */
  removedAt: string | null;
  remindedAt: string | null;
  /** The person wants no reminders, of any meeting. */
  remindersRefused: boolean;
  attendance: Attendance | null;
  /** The last mail about it and how it stands. */
  lastMessage: { id: string; kind: string; state: MessageState; reply: string | null; at: string } | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** When a meeting is: wall-clock times in `zone`. */
export interface MeetingTime {
  starts: string;
  ends: string;
  zone: string;
}

/** What differs between what a person was told last and the meeting as it stands. A place is told in lines. */
export type AnnouncedChange =
  | { field: 'time'; before: MeetingTime; after: MeetingTime }
  | { field: 'title' | 'place' | 'description'; before: string | null; after: string | null };

/** The office of somebody: a copy of each mail to them goes there, and whoever answers by it answers on their behalf. */
export interface OfficeCopy {
  personId: string;
  name: string;
  address: string | null;
  /** Why no copy goes there; null where one does. */
  reason: Exclude<SuppressionReason, 'declined'> | null;
}

/** What would happen to one person when the coordinator sends now. */
export interface PreflightEntry {
  invitationId: string;
  personId: string | null;
  name: string;
  organisation: OrganisationReference | null;
  address: string | null;
  action: PreflightAction;
  /** Why the person is not written to, where that is the action. */
  reason: SuppressionReason | null;
  /** Since what this person was told last. */
  changes: AnnouncedChange[];
  answer: Answer | null;
  /** The meeting moved: the answer is asked for again. */
  reopens: boolean;
  /** Null where the person has no office with an address of its own. */
  office: OfficeCopy | null;
}

/** Before anything is sent: who gets what, and who does not and why. */
export interface Preflight {
  entries: PreflightEntry[];
  /** All changes somebody has not been told of. */
  changes: AnnouncedChange[];
  /** How many mails would go out, copies among them. */
  mails: number;
  /** Names this state of things; sent with `send`, it makes sure that exactly this is sent. */
  version: string;
  /** Why nothing can be sent at all, whatever the entries say. */
  blocked: 'cancelled' | 'past' | 'no_time' | 'archived' | null;
}

/** A mail as it would look. */
export interface MailPreview {
  subject: string;
  html: string;
  text: string;
}
