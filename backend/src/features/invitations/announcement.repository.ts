import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Announcement } from './announcement.js';
import type { LetterOrder } from './letter.order.js';

/** A letter entered into its invitation. */
export interface Announced {
  id: string;
  revision: number;
  version: number;
}

/** Writes into invitations what their people are told. */
@Injectable()
export class AnnouncementRepository {
  /**
   * Enters letters. A cancellation for one person alone raises the sequence of that person's calendar entry.
   * @param alone the cancellations do not come from a cancellation of the meeting
   */
  async announce(
    tx: Tx,
    orders: readonly LetterOrder[],
    { announcement, sequence, now, alone }: { announcement: Announcement; sequence: number; now: Date; alone: boolean },
  ): Promise<Announced[]> {
    const rows = orders.map(({ invitee, letter, reopened }) => ({
      id: invitee.id,
      letter,
      reached: invitee.fate === 'reached',
      reopened,
      offset: letter === 'cancellation' && alone ? 1 : 0,
    }));
    return tx.query<Announced & Record<string, unknown>>(
      `UPDATE invitation AS i SET revision = i.revision + 1, letter = given.letter, known = CASE WHEN given.reached THEN i.announced ELSE i.known END,
         announced = $2::jsonb, announced_at = $4, sequence_offset = i.sequence_offset + given.offset,
         announced_sequence = $3::integer + i.sequence_offset + given.offset,
         invited_at = CASE WHEN given.letter = 'cancellation' THEN i.invited_at ELSE coalesce(i.invited_at, $4) END,
         answer = CASE WHEN given.reopened THEN NULL ELSE i.answer END,
         answered_at = CASE WHEN given.reopened THEN NULL ELSE i.answered_at END,
         answered_via = CASE WHEN given.reopened THEN NULL ELSE i.answered_via END,
         answered_sequence = CASE WHEN given.reopened THEN NULL ELSE i.answered_sequence END,
         version = i.version + 1, updated_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, letter text, reached boolean, reopened boolean, "offset" integer)
       WHERE i.id = given.id RETURNING i.id, i.revision, i.version`,
      [JSON.stringify(rows), JSON.stringify(announcement), sequence, now],
    );
  }

  /** The first letters went out: calendars know the meeting by this mailbox from now on. */
  async markInvited(
    tx: Tx,
    meetingId: string,
    organiser: { name: string; address: string },
    now: Date,
  ): Promise<number | undefined> {
    const [row] = await tx.query<{ version: number }>(
      `UPDATE meeting SET state = CASE WHEN state = 'planned' THEN 'invited' ELSE state END, invited_at = coalesce(invited_at, $2),
         organiser = coalesce(organiser, $3::jsonb), version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING version`,
      [meetingId, now, JSON.stringify(organiser)],
    );
    return row?.version;
  }
}
