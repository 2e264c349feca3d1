import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import type { RecordRow } from '../../platform/records/index.js';
import { IS_OPEN } from '../groups/index.js';
import { MeetingEntity } from '../meetings/index.js';
import { PersonContacts } from '../persons/index.js';
import { InvitationEntity } from './invitation.entity.js';
import { inviteeFrom, type Invitee, type InviteeRow } from './invitee.js';

/** Key of the mail that is a letter of an invitation, as `invitation.letter_key` has it: however often it is ordered, it is one mail. */
export const letterKey = (invitationId: string, revision: number): string => `invitations:${invitationId}:${revision}`;

const INVITEES = `
  SELECT i.id, i.meeting_id AS "meetingId", i.person_id AS "personId", i.organisation_id AS "organisationId",
    i.deputy_for_id AS "deputyForId", i.revision, i.letter, i.known, i.announced, i.announced_at AS "announcedAt",
    i.announced_sequence AS "announcedSequence", i.removed_at AS "removedAt", i.answer, i.answered_at AS "answeredAt", i.answered_via AS "answeredVia",
    i.answered_sequence AS "answeredSequence", i.comment, i.deputy_name AS "deputyName", i.deputy_email AS "deputyEmail", i.version,
    i.guest_name AS "guestName", i.guest_email AS "guestEmail", original.language AS "guestLanguage",
    coalesce(original.name, d.guest_name) AS "deputyFor", m.state AS "mailState",
    CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) END AS organisation,
    EXISTS (SELECT FROM seat s WHERE s.group_id = t.group_id AND s.person_id = i.person_id AND ${IS_OPEN}) AS seated
  FROM invitation i
    JOIN meeting t ON t.id = i.meeting_id
    LEFT JOIN message m ON m.dedupe_key = i.letter_key
    LEFT JOIN organisation o ON o.id = i.organisation_id
    LEFT JOIN invitation d ON d.id = i.deputy_for_id
    LEFT JOIN person original ON original.id = d.person_id`;

/** Who comes from outside. */
type Guest = Pick<InvitationEntity, 'guestName' | 'guestEmail'>;

/** The lists of meetings as letters and answers need them. */
@Injectable()
export class InviteeRepository {
  constructor(private readonly contacts: PersonContacts) {}

  /**
   * Locks the meeting against letters being ordered or written at the same time. Answers go on: they concern their own
   * invitation alone.
   */
  async lockMeeting(tx: Tx, id: string): Promise<MeetingEntity | null> {
    await tx.query('SELECT FROM meeting WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.meeting(tx, id);
  }

  /**
   * Holds the meetings of invitations as they stand until the transaction ends: what is claimed under it is true, and whoever
   * changes a meeting after it finds the letters claimed.
   */
  async holdMeetings(tx: Tx, invitationIds: readonly string[]): Promise<void> {
    const held = `SELECT i.meeting_id FROM invitation i WHERE i.id = ANY($1)`;
    await tx.query(`SELECT FROM meeting m WHERE m.id IN (${held}) ORDER BY m.id FOR SHARE`, [invitationIds]);
  }

  /** Everybody who is on the list or was, by name. */
  async ofMeeting(tx: Tx, meetingId: string): Promise<Invitee[]> {
    return byName(await this.read(tx, `${INVITEES} WHERE i.meeting_id = $1`, meetingId));
  }

  /** The same, locked until the transaction ends. */
  async lockOfMeeting(tx: Tx, meetingId: string): Promise<Invitee[]> {
    return byName(await this.read(tx, `${INVITEES} WHERE i.meeting_id = $1 ORDER BY i.id FOR UPDATE OF i`, meetingId));
  }

  /** Those of the ids the region has. */
  async find(tx: Tx, ids: readonly string[]): Promise<Map<string, Invitee>> {
    const invitees = await this.read(tx, `${INVITEES} WHERE i.id = ANY($1)`, ids);
    return new Map(invitees.map((invitee) => [invitee.id, invitee]));
  }

  /** One, locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Invitee | undefined> {
    const [invitee] = await this.read(tx, `${INVITEES} WHERE i.id = $1 FOR UPDATE OF i`, id);
    return invitee;
  }

  meeting(tx: Tx, id: string): Promise<MeetingEntity | null> {
    return tx.manager.findOneBy(MeetingEntity, { id });
  }

  /** Writes some values as the version after the one that was read. */
  async update(tx: Tx, { id, version }: Invitee, values: Partial<Omit<InvitationEntity, keyof RecordRow>>): Promise<void> {
    await tx.manager.update(InvitationEntity, { id }, { ...values, version: version + 1, updatedAt: () => 'now()' });
  }

  /** Puts a deputy on the list of whoever named them. */
  async addDeputy(tx: Tx, id: string, { id: deputyForId, meetingId, organisationId }: Invitee, guest: Guest): Promise<void> {
    await tx.manager.insert(InvitationEntity, { id, regionId: tx.regionId, meetingId, organisationId, deputyForId, ...guest });
  }

  /** The deputy somebody has now. */
  deputyOf(tx: Tx, id: string): Promise<InvitationEntity | null> {
    return tx.manager.findOneBy(InvitationEntity, { deputyForId: id, removedAt: IsNull() });
  }

  async personOf(tx: Tx, id: string): Promise<string | null> {
    const invitation = await tx.manager.findOneBy(InvitationEntity, { id });
    return invitation?.personId ?? null;
  }

  private async read(tx: Tx, sql: string, value: unknown): Promise<Invitee[]> {
    const rows = await tx.query<InviteeRow & Record<string, unknown>>(sql, [value]);
    const persons = rows.map(({ personId }) => personId).filter((personId) => personId !== null);
    const contacts = await this.contacts.of(tx, [...new Set(persons)]);
    return rows.map((row) => inviteeFrom(row, row.personId === null ? undefined : contacts.get(row.personId)));
  }
}

const ALPHABET = new Intl.Collator('de');

function byName(invitees: Invitee[]): Invitee[] {
  return invitees.sort((a, b) => ALPHABET.compare(a.name, b.name));
}
