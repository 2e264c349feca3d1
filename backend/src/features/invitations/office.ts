import type { FieldChange, Language, OfficeCopy } from '@knotenpunkt/shared';
import type { ClaimedMessage, MessageDetails, NewMessage } from '../messages/index.js';
import type { Contact } from '../persons/index.js';
import { silenceOf } from './silence.js';

/** The office of somebody, which gets a copy of each of their mails as a mail of its own. */
export interface Office extends OfficeCopy {
  addressLine: string | null;
  language: Language;
}

/** An office a copy goes to. */
export type ReachedOffice = Office & { address: string };

/** Somebody with their office. */
interface Officed {
  name: string;
  office: Office | null;
}

/** The office of a person; null where there is none, or where it reads the person's own mailbox. */
export function officeOf({ office, address }: Contact): Office | null {
  if (!office || (office.address !== null && office.address.toLowerCase() === address?.toLowerCase())) return null;
  const { personId, name, addressLine, language } = office;
  return { personId, name, addressLine, language, address: office.address, reason: silenceOf(office) };
}

/** The office where a copy goes there. */
export function reachedOffice(office: Office | null): ReachedOffice | null {
  return office?.reason === null && office.address !== null ? { ...office, address: office.address } : null;
}

/** What is told of it before anything is sent. */
export function officeCopyOf(office: Office | null): OfficeCopy | null {
  if (!office) return null;
  const { personId, name, address, reason } = office;
  return { personId, name, address, reason };
}

/** A mail to somebody, with the copy for their office: one copy however often the mail is ordered. */
export function withCopy(mail: NewMessage, { name, office }: Officed, details: MessageDetails = {}): NewMessage[] {
  const reached = reachedOffice(office);
  if (!reached) return [mail];
  const { personId: officeId, address, language } = reached;
  const copy = {
    ...mail,
    dedupeKey: `${mail.dedupeKey}:copy`,
    recipient: { address, name: reached.name, language },
    copyFor: name,
    details: { ...mail.details, ...details, officeId },
  };
  return [mail, copy];
}

/** Who reads a mail. */
export interface Reader {
  addressLine: string | null;
  /** The name of whose office it is; null for the person themselves. */
  officeFor: string | null;
}

/** The person, or of a copy their office; null where that is another by now, or is not written to any more. */
export function readerOf(
  { details: { officeId } }: Pick<ClaimedMessage, 'details'>,
  { name, addressLine, office }: Officed & { addressLine: string | null },
): Reader | null {
  if (officeId === undefined) return { addressLine, officeFor: null };
  const reached = reachedOffice(office);
  return reached?.personId === officeId ? { addressLine: reached.addressLine, officeFor: name } : null;
}

/** What a history tells of the copy beside the mail. */
export function copyChanges(office: Office | null): FieldChange[] {
  const reached = reachedOffice(office);
  return reached ? [{ field: 'copyTo', before: null, after: reached.name }] : [];
}
