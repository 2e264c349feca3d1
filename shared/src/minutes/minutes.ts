import type { OfficeCopy, SuppressionReason } from '../invitations/index.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { ActionItemState } from './minutes.kinds.js';

/** An item of a meeting's agenda, with what was said about it. */
export interface AgendaItem {
  id: string;
  meetingId: string;
  /** From 1, in order. */
  position: number;
  title: string;
  /** Planned length in minutes. */
  duration: number | null;
  minutes: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** What a meeting or group resolved. */
export interface Decision {
  id: string;
  meetingId: string | null;
  meeting: { id: string; title: string; day: string | null } | null;
  groupId: string | null;
  group: { id: string; name: string } | null;
  agendaItemId: string | null;
  /** "4/2025": counted per group and year; null where it has none. */
  number: string | null;
  text: string;
  /** "einstimmig", "9 Ja, 0 Nein, 1 Enthaltung". */
  vote: string | null;
  date: PartialDate | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** Who does what by when. */
export interface ActionItem {
  id: string;
  text: string;
  ownerId: string | null;
  owner: { id: string; name: string } | null;
  /** Day by which it is to be done (ISO 8601). */
  dueOn: string | null;
  state: ActionItemState;
  doneAt: string | null;
  /** The owner's words on finishing or postponing. */
  remark: string | null;
  meetingId: string | null;
  meeting: { id: string; title: string; day: string | null } | null;
  groupId: string | null;
  group: { id: string; name: string } | null;
  agendaItemId: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** Before the minutes of a meeting are sent: what goes out, to whom, and who gets nothing and why. */
export interface MinutesPreview {
  /** 1 for the minutes themselves; each later one is a correction. */
  edition: number;
  recipients: MinutesRecipient[];
  /** How many mails would go out. */
  mails: number;
  /** The mail, as somebody gets it who has nothing to do. */
  letter: { title: string; html: string; text: string };
}

/** Somebody who was invited to the meeting. */
export interface MinutesRecipient {
  invitationId: string;
  /** Null for a deputy who is no person of the region. */
  personId: string | null;
  name: string;
  organisation: OrganisationReference | null;
  address: string | null;
  /** Why nothing is sent; null where a mail goes out. */
  reason: SuppressionReason | null;
  /** Null where the person has no office with an address of its own. */
  office: OfficeCopy | null;
  /** Own open action items, which stand on top of the mail. */
  openItems: number;
}

/** What closing a meeting set going. */
export interface MinutesSent {
  edition: number;
  mails: number;
}
