import type { CustomValues } from '../fields/index.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { Language } from '../session/index.js';
import type { Channel, LegalBasis } from './person.kinds.js';

/** A person shown by name, with the organisation they stand for. */
export interface PersonReference {
  id: string;
  name: string;
  organisation: OrganisationReference | null;
}

/** A person as the API answers it. Instants are ISO 8601 in UTC. */
export interface Person {
  id: string;
  /** First and last name as one is called; made by the system. */
  name: string;
  title: string | null;
  firstName: string | null;
  lastName: string;
  /** How letters begin where "Guten Tag Vorname Nachname" does not fit. */
  addressLine: string | null;
  language: Language;
  /** Own address; without it a position's is used. */
  email: string | null;
  phone: string | null;
  /** How they are best reached. */
  channel: Channel | null;
  /** Their office: gets copies and answers on their behalf. */
  assistantId: string | null;
  assistant: { id: string; name: string; writesTo: string | null } | null;
  /** Nothing is sent to them by mail. */
  doNotWrite: boolean;
  /** What the data is kept for, and on which basis (Art. 5 (1) b, Art. 6 (1) GDPR). */
  purpose: string;
  legalBasis: LegalBasis;
  /** Where the data came from (Art. 14 (2) f GDPR). */
  dataSource: string | null;
  /** When and by which notice they were told that and why their data is kept (Art. 13, 14 GDPR). */
  informedOn: string | null;
  informedBy: string | null;
  tags: string[];
  /** Given out with the information under Art. 15 GDPR. */
  note: string | null;
  custom: CustomValues;
  /** Open positions, the main one first. */
  positions: Position[];
  /** The address mails go to: the person's own, else that of the first open position with one. */
  writesTo: string | null;
  /** Since when the mail server refuses that address for good, and its words. */
  unreachableSince: string | null;
  unreachableReply: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** What a person is at an organisation. */
export interface Position {
  id: string;
  personId: string;
  person: { id: string; name: string };
  organisationId: string;
  organisation: OrganisationReference;
  /** "Leitung", "Beratung". */
  function: string | null;
  department: string | null;
  email: string | null;
  phone: string | null;
  /** The one that stands for the person; among open positions at most one. */
  main: boolean;
  since: PartialDate | null;
  until: PartialDate | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
