import { HOME_ZONE, type OrganisationReference, type SkipReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { officeOf, silenceOf, type Office } from '../invitations/index.js';
import { MailRefusalRepository, refusingName } from '../messages/index.js';
import { PersonContacts } from '../persons/index.js';
import { REMINDER_MAIL } from './round.mail-kinds.js';
import { UNDELIVERED } from './update-request.repository.js';

/** Somebody who has not answered yet. */
export interface Reminded {
  requestId: string;
  organisation: OrganisationReference;
  person: { id: string; name: string } | null;
  recipientName: string | null;
  address: string;
  language: 'de' | 'en';
  office: Office | null;
  reason: SkipReason | null;
}

interface Row extends Record<string, unknown> {
  requestId: string;
  organisation: OrganisationReference;
  personId: string | null;
  recipientName: string | null;
  address: string;
  language: 'de' | 'en';
  undelivered: boolean;
}

/** Finds those who were asked and have said nothing. */
@Injectable()
export class ReminderRepository {
  constructor(
    private readonly contacts: PersonContacts,
    private readonly refusals: MailRefusalRepository,
  ) {}

  /**
   * By name of the organisation; whoever wants no reminders, or was reminded today, is not among them.
   * @param today the day where rounds take place
   */
  async silent(tx: Tx, roundId: string, today: string): Promise<Reminded[]> {
    const rows = await tx.query<Row>(SILENT, [roundId, today]);
    const contacts = await this.contacts.of(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    );
    const offices = [...contacts.values()].flatMap((contact) => officeOf(contact) ?? []);
    const refused = await this.refusals.among(tx, REMINDER_MAIL, [...rows, ...offices]);
    return rows
      .filter((row) => !refused.has(refusingName(row)))
      .map(({ personId, undelivered, ...row }) => {
        const contact = personId === null ? undefined : contacts.get(personId);
        const silence = contact ? silenceOf(contact) : null;
        const office = contact ? officeOf(contact) : null;
        return {
          ...row,
          person: contact ? { id: contact.personId, name: contact.name } : null,
          office: office && !refused.has(refusingName(office)) ? office : null,
          reason: silence ?? (undelivered ? ('unreachable' as const) : null),
        };
      });
  }
}

const SILENT = `
  SELECT q.id AS "requestId", json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) AS organisation,
    q.person_id AS "personId", q.recipient_name AS "recipientName", q.address, q.language, ${UNDELIVERED} AS undelivered
  FROM update_request q JOIN organisation o ON o.id = q.organisation_id
  WHERE q.round_id = $1 AND q.state = 'open' AND q.answered_at IS NULL
    AND coalesce((q.reminded_at AT TIME ZONE '${HOME_ZONE}')::date < $2::date, true)
  ORDER BY o.name, q.id FOR UPDATE OF q`;
