import type { LooseEnds } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, referenceTo, type Tx } from '../../platform/database/index.js';
import { IS_OPEN } from '../groups/index.js';

/** What of an invitation matters when it is handed over. */
export interface OpenInvitation {
  id: string;
  meetingId: string;
  organisationId: string | null;
}

/** Reads what hangs on a person. */
@Injectable()
export class PositionChangeRepository {
  constructor(private readonly database: Database) {}

  /** Undefined where the region has no such person. */
  async looseEnds(caller: Caller, personId: string): Promise<LooseEnds | undefined> {
    const [row] = await this.database.read<{ ends: LooseEnds }>(caller, LOOSE_ENDS, [personId]);
    return row?.ends;
  }

  /** Ids of the seats of a person that have not ended. */
  async openSeats(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(`SELECT s.id FROM seat s WHERE s.person_id = $1 AND ${IS_OPEN} ORDER BY s.id`, [
      personId,
    ]);
    return rows.map(({ id }) => id);
  }

  openInvitations(tx: Tx, personId: string): Promise<OpenInvitation[]> {
    return tx.query<OpenInvitation & Record<string, unknown>>(
      `SELECT i.id, i.meeting_id AS "meetingId", i.organisation_id AS "organisationId"
       FROM invitation i JOIN meeting m ON m.id = i.meeting_id WHERE i.person_id = $1 AND ${AHEAD} ORDER BY i.id FOR UPDATE OF i`,
      [personId],
    );
  }

  /** What somebody holds on behalf of an organisation: seats that have not ended, and invitations to meetings to come. */
  async tiesAt(tx: Tx, personId: string, organisationId: string): Promise<{ seats: string[]; invitations: OpenInvitation[] }> {
    const seats = await tx.query<{ id: string }>(
      `SELECT s.id FROM seat s WHERE s.person_id = $1 AND s.organisation_id = $2 AND ${IS_OPEN} ORDER BY s.id`,
      [personId, organisationId],
    );
    const invitations = await this.openInvitations(tx, personId);
    return {
      seats: seats.map(({ id }) => id),
      invitations: invitations.filter((invitation) => invitation.organisationId === organisationId),
    };
  }

  /** Whether a meeting is still to come. */
  async isAhead(tx: Tx, meetingId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM meeting m WHERE m.id = $1 AND ${MEETING_AHEAD}`, [meetingId]);
    return rows.length > 0;
  }

  /** The invitation of somebody who is on the list of a meeting. */
  async invitationOf(tx: Tx, meetingId: string, personId: string): Promise<{ id: string; version: number } | undefined> {
    const [row] = await tx.query<{ id: string; version: number }>(
      'SELECT id, version FROM invitation WHERE meeting_id = $1 AND person_id = $2 AND removed_at IS NULL FOR UPDATE',
      [meetingId, personId],
    );
    return row;
  }

  /** What a record is called, for saying why it stays. */
  async nameOf(tx: Tx, type: string, id: string): Promise<string | null> {
    const [row] = await tx.query<{ name: string | null }>('SELECT subject_name($1, $2::uuid) AS name', [type, id]);
    return row?.name ?? null;
  }

  /** Somebody comes on behalf of where they work now. */
  async speakFor(tx: Tx, invitationId: string, organisationId: string): Promise<void> {
    await tx.query('UPDATE invitation SET organisation_id = $2, version = version + 1, updated_at = now() WHERE id = $1', [
      invitationId,
      organisationId,
    ]);
  }

  /** Names of organisations by id, for what the history tells. */
  async organisationNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])', [
      ids,
    ]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const MEETING_AHEAD = `m.archived_at IS NULL AND m.state IN ('planned', 'invited') AND m.starts_at > now()`;

/** An invitation `i` to a meeting `m` that is still to come. */
const AHEAD = `(i.removed_at IS NULL AND ${MEETING_AHEAD})`;

const LOOSE_ENDS = `
  SELECT json_build_object(
    'seats', coalesce((SELECT json_agg(json_build_object('id', s.id, 'group', json_build_object('id', g.id, 'name', g.name),
        'role', s.role, 'organisation', ${referenceTo('organisation', 's.organisation_id')}) ORDER BY g.name, s.id)
      FROM seat s JOIN working_group g ON g.id = s.group_id WHERE s.person_id = p.id AND ${IS_OPEN}), '[]'),
    'invitations', coalesce((SELECT json_agg(json_build_object('id', i.id,
        'meeting', json_build_object('id', m.id, 'title', m.title, 'day', m.day),
        'organisation', ${referenceTo('organisation', 'i.organisation_id')}, 'answer', i.answer) ORDER BY m.starts_at, i.id)
      FROM invitation i JOIN meeting m ON m.id = i.meeting_id WHERE i.person_id = p.id AND ${AHEAD}), '[]')) AS ends
  FROM person p WHERE p.id = $1`;
