import type { MailAddress, MailDirection, MailRecipient } from '../contacts/contact-mail.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { MailSignature } from './mail-signature.js';

/** What was brought: a file of a mail program, a mail's text that was copied, a note, or a signature and nothing else. */
export type FilingSource = 'eml' | 'msg' | 'pasted_mail' | 'note' | 'signature';

/** Why something of a mail is missing or uncertain. */
export type FilingNotice = 'encrypted' | 'packed_by_outlook' | 'no_date' | 'no_sender' | 'shortened' | 'many_attachments';

/** Why an attachment cannot be kept. */
export type AttachmentRefusal = 'unsupported_type' | 'empty';

/** An attachment as it came; nothing of it is kept yet. */
export interface FilingAttachment {
  /** Its place among the attachments of the mail. */
  index: number;
  name: string;
  /** In bytes. */
  size: number;
  /** A picture shown within the text, mostly a logo. */
  inline: boolean;
  refusal: AttachmentRefusal | null;
}

/**
 * How a record was recognised: by an address in the header, as the organisation of such a person, by the mail domain of the
 * organisation, by its name, or as the one a recognised office works for.
 */
export type RecognisedBy = 'address' | 'person' | 'domain' | 'name' | 'office';

export interface RecognisedRecord {
  id: string;
  name: string;
  by: RecognisedBy;
  /** What was recognised: an address, a domain, a name. */
  from: string;
  /** Addresses are certain; a name in the text is to be asked. */
  certain: boolean;
}

/** Somebody in the header nobody knows yet. */
export interface UnknownContact {
  address: string;
  title: string | null;
  firstName: string | null;
  lastName: string;
  function: string | null;
  department: string | null;
  phone: string | null;
  mobile: string | null;
  /** Where they may belong. */
  organisation: OrganisationReference | null;
  /** What they call it, where no organisation is known by that name, and what they say of it. */
  organisationName: string | null;
  street: string | null;
  postalCode: string | null;
  municipality: string | null;
  website: string | null;
}

/** A mail that lies with its records already. */
export interface FiledMail {
  /** Of the contact note. */
  id: string;
  /** It is the same mail; else it says the same, and came in another way: as a file, or copied. */
  certain: boolean;
  subject: string;
  day: string;
  author: string | null;
  organisations: { id: string; name: string }[];
  persons: { id: string; name: string }[];
  group: { id: string; name: string } | null;
  network: { id: string; name: string } | null;
  initiative: { id: string; name: string } | null;
}

/** A value a signature says otherwise than the record. */
export interface ProposedValue {
  field: string;
  before: string | null;
  after: string;
}

/** What a signature says about somebody who is known. */
export interface KnownSigner {
  id: string;
  name: string;
  version: number;
  /** Of the person. */
  values: ProposedValue[];
  position: SignedPosition | null;
  /** The organisation they write for now, where it is another one than in their records. */
  movedTo: OrganisationReference | null;
  /** The same, where no organisation is known by that name. */
  movedToName: string | null;
}

/** The position a signature is about. */
export interface SignedPosition {
  id: string;
  version: number;
  organisation: OrganisationReference;
  values: ProposedValue[];
}

/** A signature and who wrote it: somebody who is known, or a new person. */
export interface SignatureProposal {
  signature: MailSignature;
  known: KnownSigner | null;
  /** Where a new person may belong. */
  organisation: OrganisationReference | null;
}

/** What would be kept of something that was brought. Nothing is kept yet. */
export interface FilingPreview {
  source: FilingSource;
  subject: string;
  /** The day it was sent; today where it does not say. */
  day: string;
  sentAt: string | null;
  direction: MailDirection | null;
  sender: MailAddress | null;
  recipients: MailRecipient[];
  moreRecipients: number;
  text: string;
  quoted: string | null;
  footer: string | null;
  attachments: FilingAttachment[];
  notices: FilingNotice[];
  organisations: RecognisedRecord[];
  persons: RecognisedRecord[];
  unknown: UnknownContact[];
  /** Where it lies already. */
  filed: FiledMail | null;
  signature: SignatureProposal | null;
}
