import type { PartyRole } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import { MeetingEntity } from '../meetings/index.js';

/** A meeting with the names that stand in letters. */
export interface LetterMeeting {
  meeting: MeetingEntity;
  group: string | null;
  network: string | null;
  parties: { name: string; role: PartyRole }[];
  contact: { name: string; email: string } | null;
}

const NAMES = `
  SELECT m.id, (SELECT g.name FROM working_group g WHERE g.id = m.group_id) AS "group",
    (SELECT n.name FROM network n WHERE n.id = m.network_id) AS network,
    (SELECT json_build_object('name', u.name, 'email', u.email) FROM user_account u WHERE u.id = m.contact_user_id) AS contact,
    coalesce((SELECT json_agg(json_build_object('name', o.name, 'role', p.role) ORDER BY p.position)
      FROM meeting_party p JOIN organisation o ON o.id = p.organisation_id WHERE p.meeting_id = m.id), '[]') AS parties
  FROM meeting m WHERE m.id = ANY($1)`;

type Names = Omit<LetterMeeting, 'meeting'>;

const NO_NAMES: Names = { group: null, network: null, parties: [], contact: null };

/** Reads meetings as letters tell of them. */
@Injectable()
export class LetterRepository {
  /** By id; whatever the region does not have is missing. */
  async meetings(tx: Tx, ids: readonly string[]): Promise<Map<string, LetterMeeting>> {
    const wanted = [...new Set(ids)];
    const meetings = await tx.manager.findBy(MeetingEntity, { id: In(wanted) });
    const rows = await tx.query<Names & { id: string } & Record<string, unknown>>(NAMES, [wanted]);
    const names = new Map(rows.map(({ id, ...each }) => [id, each]));
    return new Map(meetings.map((meeting) => [meeting.id, { meeting, ...(names.get(meeting.id) ?? NO_NAMES) }]));
  }
}
