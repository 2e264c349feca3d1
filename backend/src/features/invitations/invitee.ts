import type { AnswerWay, Language, MessageState, OrganisationReference } from '@knotenpunkt/shared';
import type { Contact } from '../persons/index.js';
import { officeOf, type Office } from './office.js';
import type { Fate, Invited } from './preflight.js';
import { silenceOf } from './silence.js';

/** An invitation as it is read for letters and for the answer page. */
export interface InviteeRow extends Omit<Invited, 'fate' | 'silence'> {
  id: string;
  meetingId: string;
  personId: string | null;
  /** On whose behalf the person comes. */
  organisationId: string | null;
  organisation: OrganisationReference | null;
  deputyForId: string | null;
  /** Whom a deputy stands in for. */
  deputyFor: string | null;
  /** Sits in the meeting's group. */
  seated: boolean;
  revision: number;
  announcedAt: Date | null;
  announcedSequence: number | null;
  answeredAt: Date | null;
  answeredVia: AnswerWay | null;
  comment: string | null;
  deputyName: string | null;
  deputyEmail: string | null;
  version: number;
  guestName: string | null;
  guestEmail: string | null;
  /** Of the one a guest stands in for. */
  guestLanguage: Language | null;
  /** Of the newest letter; null where the ledger knows of none. */
  mailState: MessageState | null;
}

/** Somebody on the list of a meeting, with what was told and answered, and where they are written to. */
export interface Invitee extends Invited, InviteeRow {
  name: string;
  addressLine: string | null;
  language: Language;
  address: string | null;
  /** A guest has none. */
  office: Office | null;
}

/**
 * An invitation with its person's contact; a guest has no other than the one in the invitation. The row itself is completed: to
 * copy its many columns would take longer than all that is decided from them.
 */
export function inviteeFrom(row: InviteeRow, contact: Contact | undefined): Invitee {
  const fate = fateOf(row.mailState);
  if (contact) {
    const { name, addressLine, language, address } = contact;
    return Object.assign(row, {
      fate,
      silence: silenceOf(contact),
      name,
      addressLine,
      language,
      address,
      office: officeOf(contact),
    });
  }
  const { guestName, guestEmail, guestLanguage } = row;
  const guest = { name: guestName ?? '', addressLine: null, language: guestLanguage ?? 'de', address: guestEmail } as const;
  return Object.assign(row, guest, { fate, silence: guestEmail === null ? ('no_address' as const) : null, office: null });
}

/** A letter of which the ledger knows nothing is from before; it has arrived as far as anybody knows. */
function fateOf(state: MessageState | null): Fate {
  switch (state) {
    case null:
    case 'sent':
    case 'claimed':
    case 'unknown':
      return 'reached';
    case 'queued':
    case 'deferred':
      return 'pending';
    default:
      return 'lost';
  }
}
