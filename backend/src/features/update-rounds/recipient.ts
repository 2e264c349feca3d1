import type { Language, OrganisationReference, SkipReason } from '@knotenpunkt/shared';
import { officeOf, silenceOf, type Office } from '../invitations/index.js';
import type { Contact } from '../persons/index.js';

/** An organisation that is to be asked, and through whom it could be. */
export interface Candidate extends Record<string, unknown> {
  requestId: string;
  organisation: OrganisationReference;
  state: 'active' | 'dormant' | 'closed';
  archived: boolean;
  /** Another round still waits for its answer, or for a decision on it. */
  askedElsewhere: boolean;
  /** Who was chosen by hand; null for the organisation's address where `byHand`. */
  personId: string | null;
  byHand: boolean;
  /** Those who work there, who stand for it first. */
  people: string[];
  /** Its own first address. */
  address: string | null;
  addressUnreachable: boolean;
}

/** To whom the mail goes, or why it goes to nobody. */
export interface Recipient {
  person: { id: string; name: string } | null;
  address: string | null;
  addressLine: string | null;
  language: Language;
  office: Office | null;
  reason: SkipReason | null;
}

const TO_NOBODY = { person: null, address: null, addressLine: null, language: 'de', office: null } as const;

/** Decides through whom an organisation is asked: whoever was chosen, else who stands for it, else its own address. */
export function recipientOf(candidate: Candidate, contacts: ReadonlyMap<string, Contact>): Recipient {
  const reason = obstacleOf(candidate);
  if (reason) return { ...TO_NOBODY, reason };
  if (candidate.byHand) {
    const chosen = contacts.get(candidate.personId ?? '');
    return chosen ? toPerson(chosen) : toOrganisation(candidate);
  }
  const people = candidate.people.flatMap((id) => contacts.get(id) ?? []);
  const reached = people.find((contact) => silenceOf(contact) === null);
  if (reached) return toPerson(reached);
  const [first] = people;
  if (first?.doNotWrite) return toPerson(first);
  const own = toOrganisation(candidate);
  return own.reason === null || !first ? own : toPerson(first);
}

/** Why an organisation is not asked at all. */
function obstacleOf({ archived, state, askedElsewhere }: Candidate): SkipReason | null {
  if (archived) return 'archived';
  if (state !== 'active') return state;
  return askedElsewhere ? 'open_request' : null;
}

function toPerson(contact: Contact): Recipient {
  const { personId: id, name, address, addressLine, language } = contact;
  return { person: { id, name }, address, addressLine, language, office: officeOf(contact), reason: silenceOf(contact) };
}

function toOrganisation({ address, addressUnreachable }: Candidate): Recipient {
  if (address === null) return { ...TO_NOBODY, reason: 'no_address' };
  return { ...TO_NOBODY, address, reason: addressUnreachable ? 'unreachable' : null };
}
