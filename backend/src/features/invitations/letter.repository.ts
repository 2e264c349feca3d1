import type { Answer, OrganisationReference, PartyRole } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import { IS_OPEN } from '../groups/index.js';
import { MeetingEntity } from '../meetings/index.js';
import { PersonContacts, type Contact } from '../persons/index.js';
import type { Announcement } from './announcement.js';
import type { LetterKind } from './invitation.entity.js';

/** A meeting with the names that stand in letters. */
export interface LetterMeeting {
  meeting: MeetingEntity;
  group: string | null;
  network: string | null;
  parties: { name: string; role: PartyRole }[];
  contact: { name: string; email: string } | null;
}

/** An invitation as letters and the answer page tell of it. */
export interface LetterInvitation {
  id: string;
  meetingId: string;
  personId: string | null;
  guestName: string | null;
  guestEmail: string | null;
  organisation: OrganisationReference | null;
  /** Whom a deputy stands in for. */
  deputyFor: string | null;
  /** Sits in the meeting's group. */
  seated: boolean;
  revision: number;
  letter: LetterKind | null;
  known: Announcement | null;
  announced: Announcement | null;
  announcedAt: Date | null;
  announcedSequence: number | null;
  removedAt: Date | null;
  answer: Answer | null;
  answeredAt: Date | null;
  comment: string | null;
  deputyName: string | null;
  deputyEmail: string | null;
  remindedAt: Date | null;
  /** Undefined for a guest. */
  contact: Contact | undefined;
}

const INVITATIONS = `
  SELECT i.id, i.meeting_id AS "meetingId", i.person_id AS "personId", i.guest_name AS "guestName", i.guest_email AS "guestEmail",
    i.revision, i.letter, i.known, i.announced, i.announced_at AS "announcedAt", i.announced_sequence AS "announcedSequence",
    i.removed_at AS "removedAt", i.answer, i.answered_at AS "answeredAt", i.comment, i.deputy_name AS "deputyName",
    i.deputy_email AS "deputyEmail", i.reminded_at AS "remindedAt",
    (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM organisation o WHERE o.id = i.organisation_id)
      AS organisation,
    (SELECT coalesce(p.name, d.guest_name) FROM invitation d LEFT JOIN person p ON p.id = d.person_id WHERE d.id = i.deputy_for_id)
      AS "deputyFor",
    EXISTS (SELECT FROM meeting m JOIN seat s ON s.group_id = m.group_id
      WHERE m.id = i.meeting_id AND s.person_id = i.person_id AND ${IS_OPEN}) AS seated
  FROM invitation i WHERE i.id = ANY($1)`;

const NAMES = `
  SELECT m.id, (SELECT g.name FROM working_group g WHERE g.id = m.group_id) AS "group",
    (SELECT n.name FROM network n WHERE n.id = m.network_id) AS network,
    (SELECT json_build_object('name', u.name, 'email', u.email) FROM user_account u WHERE u.id = m.contact_user_id) AS contact,
    coalesce((SELECT json_agg(json_build_object('name', o.name, 'role', p.role) ORDER BY p.position)
      FROM meeting_party p JOIN organisation o ON o.id = p.organisation_id WHERE p.meeting_id = m.id), '[]') AS parties
  FROM meeting m WHERE m.id = ANY($1)`;

type Names = Omit<LetterMeeting, 'meeting'>;

/** Reads what letters tell, for many at once. */
@Injectable()
export class LetterRepository {
  constructor(private readonly contacts: PersonContacts) {}

  /**
   * Holds the meetings of invitations as they stand until the transaction ends: what is claimed under it is true, and whoever
   * changes a meeting after it finds the letters claimed.
   */
  async holdMeetings(tx: Tx, invitationIds: readonly string[]): Promise<void> {
    const held = `SELECT i.meeting_id FROM invitation i WHERE i.id = ANY($1)`;
    await tx.query(`SELECT FROM meeting m WHERE m.id IN (${held}) ORDER BY m.id FOR SHARE`, [invitationIds]);
  }

  /** By id; whatever the region does not have is missing. */
  async invitations(tx: Tx, ids: readonly string[]): Promise<Map<string, LetterInvitation>> {
    const rows = await tx.query<Omit<LetterInvitation, 'contact'> & Record<string, unknown>>(INVITATIONS, [ids]);
    const persons = rows.map(({ personId }) => personId).filter((id) => id !== null);
    const contacts = await this.contacts.of(tx, [...new Set(persons)]);
    return new Map(rows.map((row) => [row.id, { ...row, contact: row.personId ? contacts.get(row.personId) : undefined }]));
  }

  /** By id. */
  async meetings(tx: Tx, ids: readonly string[]): Promise<Map<string, LetterMeeting>> {
    const wanted = [...new Set(ids)];
    const meetings = await tx.manager.findBy(MeetingEntity, { id: In(wanted) });
    const rows = await tx.query<Names & { id: string } & Record<string, unknown>>(NAMES, [wanted]);
    const names = new Map(rows.map(({ id, ...each }) => [id, each]));
    return new Map(meetings.map((meeting) => [meeting.id, { meeting, ...(names.get(meeting.id) ?? NO_NAMES) }]));
  }
}

const NO_NAMES: Names = { group: null, network: null, parties: [], contact: null };
