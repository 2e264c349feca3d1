import type { OrganisationReference } from '../organisations/index.js';
import type { ContactKind } from './contact.kinds.js';
import type { ContactMail, NoteFile } from './contact-mail.js';

/** What a talk or a letter was about, as the API answers it. */
export interface ContactNote {
  id: string;
  kind: ContactKind;
  /** When people were in touch: a day. */
  day: string;
  /** Given out with the information under Art. 15 GDPR. Of a mail that was filed its subject. */
  text: string;
  organisationId: string | null;
  organisation: OrganisationReference | null;
  groupId: string | null;
  group: { id: string; name: string } | null;
  networkId: string | null;
  network: { id: string; name: string } | null;
  initiativeId: string | null;
  initiative: { id: string; name: string } | null;
  /** Further organisations it names. */
  organisationIds: string[];
  organisations: OrganisationReference[];
  personIds: string[];
  persons: { id: string; name: string }[];
  /** The mail that was filed; null for a note that was written. */
  mail: ContactMail | null;
  /** What came with the mail and was kept. */
  files: NoteFile[];
  nextStep: NextStep | null;
  /** When the next step was done; null while it waits. */
  nextStepDoneAt: string | null;
  authorId: string | null;
  author: { id: string; name: string } | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** What is to be done next: a reminder of the note's author. */
export interface NextStep {
  dueOn: string;
  text: string | null;
}
