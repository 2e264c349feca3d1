import type { MessageState } from '../messages/index.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { Answer, AnswerWay, Attendance, PreflightAction, SuppressionReason } from './invitation.kinds.js';

/** One person invited to one meeting. */
export interface Invitation {
  id: string;
  meetingId: string;
  /** Null for a deputy who is no person of the region. */
  personId: string | null;
  name: string;
  /** On whose behalf the person comes. */
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
  remindedAt: string | null;
  attendance: Attendance | null;
  /** The last mail about it and how it stands. */
  lastMessage: { id: string; kind: string; state: MessageState; reply: string | null; at: string } | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** What differs between what a person was told last and the meeting as it stands. */
export interface AnnouncedChange {
  field: 'title' | 'time' | 'place' | 'description';
  before: string | null;
  after: string | null;
}

/** What would happen to one person when the coordinator sends now. */
export interface PreflightEntry {
  /** The invitation, null for somebody who was taken off the list. */
  invitationId: string;
  name: string;
  organisation: OrganisationReference | null;
  address: string | null;
  action: PreflightAction;
  reason: SuppressionReason | null;
  changes: AnnouncedChange[];
}

/** Before anything is sent: who gets what, and who does not and why. */
export interface Preflight {
  entries: PreflightEntry[];
  changes: AnnouncedChange[];
  /** How many mails would go out. */
  mails: number;
}
