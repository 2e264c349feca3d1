import type { OrganisationReference } from '../organisations/index.js';
import type { RoundState, SkipReason } from './update-round.kinds.js';

/** How far a round is, by the number of organisations. */
export interface RoundCounts {
  /** All that are or were to be asked. */
  all: number;
  sent: number;
  skipped: number;
  /** Said something, whatever it was. */
  answered: number;
  confirmed: number;
  /** Corrections wait for approval. */
  waiting: number;
  /** Nothing was heard yet. */
  silent: number;
  undelivered: number;
  withdrawn: number;
}

/** An update round as the API answers it. Instants are ISO 8601 in UTC. */
export interface UpdateRound {
  id: string;
  name: string;
  state: RoundState;
  dueOn: string;
  firstReminderDays: number | null;
  lastReminderDays: number | null;
  contactUserId: string | null;
  contact: { id: string; name: string } | null;
  textDe: string;
  textEn: string;
  counts: RoundCounts;
  sentAt: string | null;
  closedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** One organisation before anything is sent: to whom it goes, or why it does not. */
export interface RoundPreflightEntry {
  requestId: string;
  organisation: OrganisationReference;
  person: { id: string; name: string } | null;
  address: string | null;
  /** Whose address it is, where that was chosen by hand. */
  chosen: boolean;
  /** The name of the office that gets a copy. */
  office: string | null;
  reason: SkipReason | null;
}

/** Before anything leaves the house: to whom what goes, and who is skipped and why. */
export interface RoundPreflight {
  entries: RoundPreflightEntry[];
  mails: number;
  /** Says which preview this is; another one where anything in it differs. */
  version: string;
}

/** What adding organisations came to. */
export interface RoundMembersResult {
  added: number;
  /** Were on the list already. */
  known: number;
}
