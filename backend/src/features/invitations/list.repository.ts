import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { hasNotEnded } from '../../platform/records/index.js';
import { MeetingEntity } from '../meetings/index.js';
import { InvitationEntity } from './invitation.entity.js';

/** Somebody to be put on a list. */
export interface NewInvitee {
  id: string;
  personId: string;
  organisationId: string | null;
}

/** Somebody, and the organisation they come for. */
export type OnBehalf = Pick<NewInvitee, 'personId' | 'organisationId'>;

/** Who stands on the lists of meetings. */
@Injectable()
export class ListRepository {
  /**
   * Puts persons on the list; those on it stay as they are. Whoever was taken off comes back: as if nothing had been where they know
   * of it or were never told, else to be invited anew, with an entry the calendar does not take for the old one. What was announced to
   * them stays: the cancellation may still be on its way, and is true until they are asked again.
   * @returns how many are new on the list
   */
  async add(tx: Tx, meetingId: string, invitees: readonly NewInvitee[]): Promise<number> {
    const rows = await tx.query(
      `INSERT INTO invitation AS i (id, region_id, meeting_id, person_id, organisation_id)
       SELECT given.id, $2, $3, given."personId", given."organisationId"
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "personId" uuid, "organisationId" uuid)
       ON CONFLICT (region_id, meeting_id, person_id) DO UPDATE SET organisation_id = excluded.organisation_id, ${BACK}
       WHERE i.removed_at IS NOT NULL RETURNING i.id`,
      [JSON.stringify(invitees), tx.regionId, meetingId],
    );
    return rows.length;
  }

  /** Brings back those who were taken off the list, as `add` does. */
  async bringBack(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(`UPDATE invitation AS i SET ${BACK} WHERE i.id = ANY($1) AND i.removed_at IS NOT NULL`, [ids]);
  }

  /** Whose main position is at an organisation that is a member of the network now. */
  contactsOfMembers(tx: Tx, networkId: string): Promise<OnBehalf[]> {
    return tx.query<OnBehalf>(
      `SELECT pp.person_id AS "personId", pp.organisation_id AS "organisationId"
       FROM person_position pp JOIN person p ON p.id = pp.person_id
       WHERE pp.main AND pp.until IS NULL AND p.archived_at IS NULL AND pp.organisation_id IN (
         SELECT m.organisation_id FROM membership m WHERE m.network_id = $1 AND ${hasNotEnded('m')})`,
      [networkId],
    );
  }

  meeting(tx: Tx, id: string): Promise<MeetingEntity | null> {
    return tx.manager.findOneBy(MeetingEntity, { id });
  }

  /** Reads and locks one until the transaction ends. */
  lock(tx: Tx, id: string): Promise<InvitationEntity | null> {
    return tx.manager.findOne(InvitationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Everybody who is or was named to stand in for somebody. */
  deputies(tx: Tx, id: string): Promise<InvitationEntity[]> {
    return tx.manager.findBy(InvitationEntity, { deputyForId: id });
  }

  /** Takes off the list those nobody has written to: as if they had never been on it. */
  async strike(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM invitation WHERE id = ANY($1)', [ids]);
  }

  /** Takes off the list those who know of the meeting; they are kept until they are told. */
  async remove(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    await tx.query(
      `UPDATE invitation SET removed_at = $2, version = version + 1, updated_at = now() WHERE id = ANY($1) AND removed_at IS NULL`,
      [ids, now],
    );
  }
}

/** They were told that they need not come. */
const TOLD_OFF = `(i.letter = 'cancellation')`;

const ANSWER = [
  'invited_at',
  'answer',
  'answered_at',
  'answered_via',
  'answered_sequence',
  'comment',
  'deputy_name',
  'deputy_email',
  'reminded_at',
];

const unlessTold = (column: string): string => `${column} = CASE WHEN ${TOLD_OFF} IS TRUE THEN NULL ELSE i.${column} END`;

/** Assignments to an invitation `i` that is on the list again. */
const BACK = `removed_at = NULL, sequence_offset = i.sequence_offset + coalesce(${TOLD_OFF}, false)::integer,
  ${['letter', 'known', ...ANSWER].map(unlessTold).join(', ')}, version = i.version + 1, updated_at = now()`;
