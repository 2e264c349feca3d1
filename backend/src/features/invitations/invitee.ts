import type { Language, MessageState, OrganisationReference, SuppressionReason } from '@knotenpunkt/shared';
import type { Contact } from '../persons/index.js';
import type { Fate, Invited } from './preflight.js';

/** Somebody on the list of a meeting, with what was told and answered, and where they are written to. */
export interface Invitee extends Invited {
  id: string;
  personId: string | null;
  /** On whose behalf they come. */
  organisation: OrganisationReference | null;
  deputyForId: string | null;
  revision: number;
  name: string;
  addressLine: string | null;
  language: Language;
  address: string | null;
}

/** An invitation as it is read for a letter. */
export interface InviteeRow extends Omit<Invited, 'fate' | 'silence'> {
  id: string;
  personId: string | null;
  organisation: OrganisationReference | null;
  deputyForId: string | null;
  revision: number;
  guestName: string | null;
  guestEmail: string | null;
  /** Of the one a guest stands in for. */
  guestLanguage: Language | null;
  mailState: MessageState | null;
}

/** The invitation with its person's contact; a guest has no other than the one in the invitation. */
export function inviteeFrom(row: InviteeRow, contact: Contact | undefined): Invitee {
  const { guestName, guestEmail, guestLanguage, mailState, ...invitation } = row;
  const reached = {
    fate: fateOf(mailState),
    silence: contact ? silenceOf(contact) : guestEmail ? null : ('no_address' as const),
  };
  if (!contact) {
    return {
      ...invitation,
      ...reached,
      name: guestName ?? '',
      addressLine: null,
      language: guestLanguage ?? 'de',
      address: guestEmail,
    };
  }
  const { name, addressLine, language, address } = contact;
  return { ...invitation, ...reached, name, addressLine, language, address };
}

/** Why a person is not written to at all. */
export function silenceOf(contact: Contact): Exclude<SuppressionReason, 'declined'> | null {
  if (contact.archived) return 'archived';
  if (contact.doNotWrite) return 'do_not_write';
  if (contact.address === null) return 'no_address';
  return contact.unreachable ? 'unreachable' : null;
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
