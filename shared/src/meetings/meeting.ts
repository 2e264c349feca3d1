import type { NumberQualifier } from '../fields/index.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { MeetingKind, MeetingState, PartyRole } from './meeting.kinds.js';
import type { TopicReference } from '../topics/index.js';

/** How many invited people answered what; `open` have not answered. */
export interface AnswerCounts {
  invited: number;
  yes: number;
  maybe: number;
  no: number;
  open: number;
}

/**
 * A meeting. It has either a wall-clock time in a zone, or, where only the past is told, a date no more exact than known.
 */
export interface Meeting {
  id: string;
  title: string;
  kind: MeetingKind;
  state: MeetingState;
  groupId: string | null;
  group: { id: string; name: string } | null;
  networkId: string | null;
  network: { id: string; name: string } | null;
  initiativeId: string | null;
  initiative: { id: string; name: string } | null;
  /** Wall-clock time in `zone`, without offset: `2025-03-12T10:00`; null where only `held` is known. */
  starts: string | null;
  ends: string | null;
  /** IANA name of the zone. */
  zone: string;
  /** The instants they mean, derived. */
  startsAt: string | null;
  endsAt: string | null;
  /** When it took place, where no time is known. */
  held: PartialDate | null;
  /** Earliest day, for sorting. */
  day: string | null;
  placeName: string | null;
  placeAddress: string | null;
  /** How one gets in: steps, lift, bus stop. */
  placeNote: string | null;
  onlineUrl: string | null;
  /** What it is about; stands in the invitation. */
  description: string | null;
  /** Wall-clock times in `zone`: until when to answer, and when those who have not are reminded. */
  answerBy: string | null;
  remindOn: string | null;
  /** Who signs the invitation and answers questions. */
  contactUserId: string | null;
  contact: { id: string; name: string; email: string } | null;
  parties: MeetingParty[];
  /** How many took part, where that was counted or told, and who in words. */
  attendance: number | null;
  attendanceQualifier: NumberQualifier | null;
  attendanceNote: string | null;
  answers: AnswerCounts;
  invitedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  closedAt: string | null;
  topicIds: string[];
  topics: TopicReference[];
  tags: string[];
  note: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export interface MeetingParty {
  organisationId: string;
  organisation: OrganisationReference;
  role: PartyRole;
}

/** A user of the region who may sign invitations and answer questions. */
export interface MeetingContact {
  id: string;
  name: string;
}
