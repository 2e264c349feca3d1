import type { ImportReason } from '../imports/index.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { Language } from '../session/index.js';
import type { AskedRecord, ChangeKind, ChangeState, RequestState, SkipReason } from './update-round.kinds.js';

/** A labelled address or number. */
export type AskedEntry = { address: string; label?: string | null } | { number: string; label?: string | null };

/** A value of a field, as partners see and correct it. */
export type AskedValue = string | null | AskedEntry[];

/** Values of fields by name. */
export type AskedValues = Record<string, AskedValue>;

/** Somebody of the organisation, of whom name and function are shown. */
export interface AskedColleague {
  positionId: string;
  name: string;
  function: string | null;
  /** The one who is asked. */
  self: boolean;
}

/** What an organisation was shown when it was asked, to tell corrections from what was there. */
export interface Asked {
  organisation: AskedValues;
  /** The own data of whoever is asked; null where that is the organisation's address. */
  person: AskedValues | null;
  position: { id: string; values: AskedValues } | null;
  colleagues: AskedColleague[];
}

/** Somebody who is to be asked from now on, as it was entered. */
export interface Newcomer {
  firstName: string | null;
  lastName: string;
  email: string | null;
  phone: string | null;
  function: string | null;
}

/** What one organisation is asked, and how far it is. */
export interface UpdateRequest {
  id: string;
  roundId: string;
  organisationId: string;
  organisation: OrganisationReference;
  personId: string | null;
  /** Of the organisation. */
  name: string;
  state: RequestState;
  reason: SkipReason | null;
  recipientName: string | null;
  address: string | null;
  sentAt: string | null;
  remindedAt: string | null;
  answeredAt: string | null;
  /** Everything is as it was; null before an answer. */
  confirmed: boolean | null;
  /** Answered after the day it was due. */
  late: boolean;
  /** The latest mail did not arrive. */
  undelivered: boolean;
  remark: string | null;
  settledAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** A change somebody proposed, beside what is stored. */
export interface ProposedChange {
  id: string;
  kind: ChangeKind;
  state: ChangeState;
  /** Whose field; null where it is none. */
  record: AskedRecord | null;
  recordId: string | null;
  field: string | null;
  /** Whose field it is, or who left, or whom somebody follows. */
  of: { type: 'organisations' | 'persons'; id: string; name: string } | null;
  /** What was shown. */
  before: AskedValue;
  /** What was entered; of a newcomer the entries. */
  after: AskedValue | Newcomer;
  /** What is stored now. */
  present: AskedValue;
  /** It was changed after the partner had been shown it. */
  conflict: boolean;
  /** What stayed when its approval was last taken back, and why; empty where nothing did. */
  kept: ImportReason[];
  decidedAt: string | null;
  decidedBy: string | null;
}

/** Somebody a newcomer may be. */
export interface KnownNewcomer {
  changeId: string;
  personId: string;
  name: string;
  detail: string | null;
}

/** How much hangs on somebody who left. */
export interface LeavingTies {
  changeId: string;
  seats: string[];
  invitations: string[];
  email: string | null;
  phone: string | null;
}

/** An answer before its approval. */
export interface UpdateReview {
  request: UpdateRequest;
  round: { id: string; name: string; state: string };
  changes: ProposedChange[];
  known: KnownNewcomer[];
  leaving: LeavingTies[];
  /** What newcomers would be kept for, as the one who was asked is. */
  purpose: { purpose: string; legalBasis: string };
  /** Something was decided, and can be taken back as a whole. */
  reversible: boolean;
  /** Says which review this is; another one where anything in it differs. */
  version: string;
}

/** What the partner page is made of, after the code. */
export interface UpdatePage {
  state: 'open' | 'answered' | 'decided' | 'withdrawn' | 'closed';
  language: Language;
  organisation: string;
  recipient: { name: string | null; address: string; addressLine: string | null };
  dueOn: string;
  /** The day answers are due is over. */
  late: boolean;
  /** What the coordination writes. */
  texts: Record<Language, string>;
  contact: { name: string; email: string } | null;
  answeredAt: string | null;
  confirmed: boolean | null;
}
