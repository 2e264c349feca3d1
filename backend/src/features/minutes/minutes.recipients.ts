import type { Language, MinutesRecipient, OrganisationReference } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { referenceTo, type Tx } from '../../platform/database/index.js';
import { officeOf, silenceOf, type Office } from '../invitations/index.js';
import { PersonContacts, type Contact } from '../persons/index.js';

/** Somebody who was invited to a meeting or came, and whether and where the minutes go to them. */
export interface Recipient extends Omit<MinutesRecipient, 'openItems' | 'office'> {
  language: Language;
  office: Office | null;
}

/** Somebody a mail goes to. */
export type Reached = Recipient & { address: string };

export function isReached(recipient: Recipient): recipient is Reached {
  return recipient.reason === null && recipient.address !== null;
}

interface Row extends Record<string, unknown> {
  invitationId: string;
  personId: string | null;
  organisation: OrganisationReference | null;
  guestName: string | null;
  guestEmail: string | null;
  /** A guest is written to in the language of whom they stand in for: of their own nothing is known. */
  guestLanguage: Language | null;
}

/** Finds out who gets the minutes of a meeting. */
@Injectable()
export class MinutesRecipients {
  constructor(private readonly contacts: PersonContacts) {}

  /** By name. */
  async of(tx: Tx, meetingId: string): Promise<Recipient[]> {
    const rows = await tx.query<Row>(INVITED, [meetingId]);
    const contacts = await this.contacts.of(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    );
    const recipients = rows.flatMap((row) => recipientFrom(row, contacts));
    return recipients.sort((one, other) => BY_NAME.compare(one.name, other.name));
  }
}

const BY_NAME = new Intl.Collator('de');

function recipientFrom(row: Row, contacts: ReadonlyMap<string, Contact>): Recipient[] {
  const { invitationId, personId, organisation, guestName, guestEmail, guestLanguage } = row;
  const common = { invitationId, personId, organisation };
  if (personId === null) {
    const reason = guestEmail === null ? ('no_address' as const) : null;
    return [{ ...common, name: guestName ?? '', address: guestEmail, reason, language: guestLanguage ?? 'de', office: null }];
  }
  const contact = contacts.get(personId);
  if (!contact) return [];
  const { name, address, language } = contact;
  return [{ ...common, name, address, language, reason: silenceOf(contact), office: officeOf(contact) }];
}

const INVITED = `
  SELECT i.id AS "invitationId", i.person_id AS "personId", i.guest_name AS "guestName", i.guest_email AS "guestEmail",
    (SELECT p.language FROM invitation d JOIN person p ON p.id = d.person_id WHERE d.id = i.deputy_for_id) AS "guestLanguage",
    ${referenceTo('organisation', 'i.organisation_id', 'kind')} AS organisation
  FROM invitation i
  WHERE i.meeting_id = $1 AND i.removed_at IS NULL AND (i.invited_at IS NOT NULL OR i.attendance = 'present')`;
