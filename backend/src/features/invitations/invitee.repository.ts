import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { MeetingEntity } from '../meetings/index.js';
import { PersonContacts } from '../persons/index.js';
import { inviteeFrom, type Invitee, type InviteeRow } from './invitee.js';

/** Key of the mail that is the newest letter of an invitation `i`: a letter is one mail, however often it is ordered. */
export const LETTER_KEY = `'invitations:' || i.id || ':' || i.revision`;

export const letterKey = (invitationId: string, revision: number): string => `invitations:${invitationId}:${revision}`;

const INVITEES = `
  SELECT i.id, i.person_id AS "personId", i.deputy_for_id AS "deputyForId", i.revision, i.letter, i.known, i.announced, i.answer,
    i.answered_sequence AS "answeredSequence", i.removed_at AS "removedAt", i.guest_name AS "guestName", i.guest_email AS "guestEmail",
    (SELECT p.language FROM invitation o JOIN person p ON p.id = o.person_id WHERE o.id = i.deputy_for_id) AS "guestLanguage",
    (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM organisation o WHERE o.id = i.organisation_id)
      AS organisation,
    m.state AS "mailState"
  FROM invitation i LEFT JOIN message m ON m.dedupe_key = ${LETTER_KEY}`;

/** The list of a meeting as letters need it. */
@Injectable()
export class InviteeRepository {
  constructor(private readonly contacts: PersonContacts) {}

  /**
   * Locks the meeting against letters being ordered or written at the same time. Answers go on: they concern their own
   * invitation alone.
   */
  async lockMeeting(tx: Tx, id: string): Promise<MeetingEntity | null> {
    await tx.query('SELECT FROM meeting WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return tx.manager.findOneBy(MeetingEntity, { id });
  }

  /** Everybody who is on the list or was, by name. */
  ofMeeting(tx: Tx, meetingId: string): Promise<Invitee[]> {
    return this.read(tx, `${INVITEES} WHERE i.meeting_id = $1`, meetingId);
  }

  /** The same, locked until the transaction ends. */
  lockOfMeeting(tx: Tx, meetingId: string): Promise<Invitee[]> {
    return this.read(tx, `${INVITEES} WHERE i.meeting_id = $1 ORDER BY i.id FOR UPDATE OF i`, meetingId);
  }

  async find(tx: Tx, id: string): Promise<Invitee | undefined> {
    const [invitee] = await this.read(tx, `${INVITEES} WHERE i.id = $1`, id);
    return invitee;
  }

  private async read(tx: Tx, sql: string, id: string): Promise<Invitee[]> {
    const rows = await tx.query<InviteeRow & Record<string, unknown>>(sql, [id]);
    const contacts = await this.contacts.of(
      tx,
      rows.map(({ personId }) => personId).filter((personId) => personId !== null),
    );
    const invitees = rows.map((row) => inviteeFrom(row, row.personId === null ? undefined : contacts.get(row.personId)));
    return invitees.sort((a, b) => BY_NAME.compare(a.name, b.name));
  }
}

const BY_NAME = new Intl.Collator('de');
