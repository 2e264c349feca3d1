import type { ActionItemState, Attendance, MeetingState } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';

/** Everything the minutes of a meeting say. */
export interface MinutesDocument {
  meeting: {
    id: string;
    title: string;
    state: MeetingState;
    starts: string | null;
    ends: string | null;
    day: string | null;
    placeName: string | null;
    group: string | null;
  };
  /** How often they were sent, and the words above them the last time. */
  edition: number;
  note: string | null;
  contact: { name: string; email: string } | null;
  present: string[];
  excused: string[];
  agenda: { id: string; title: string; minutes: string | null }[];
  decisions: { number: string | null; text: string; vote: string | null }[];
  /** What was agreed in the meeting, and what else is open in its group. */
  actionItems: MinutesActionItem[];
  /** The next meeting of the group. */
  next: { starts: string; ends: string; placeName: string | null } | null;
}

export interface MinutesActionItem {
  id: string;
  text: string;
  ownerId: string | null;
  owner: string | null;
  dueOn: string | null;
  state: ActionItemState;
  agendaItemId: string | null;
  /** Whether it comes from this meeting. */
  here: boolean;
}

/** Reads the minutes of a meeting as they are to be read by others. */
@Injectable()
export class MinutesDocuments {
  async of(tx: Tx, meetingId: string): Promise<MinutesDocument | undefined> {
    const [row] = await tx.query<{ document: MinutesDocument }>(DOCUMENT, [meetingId]);
    return row?.document;
  }

  /** @returns which edition it is: 1 for the minutes themselves */
  async addEdition(tx: Tx, meetingId: string, note: string | null): Promise<number> {
    const [row] = await tx.query<{ edition: number }>(
      `INSERT INTO minutes_edition (region_id, meeting_id, edition, note)
       SELECT $1, $2, coalesce(max(edition), 0) + 1, $3 FROM minutes_edition WHERE meeting_id = $2 RETURNING edition`,
      [tx.regionId, meetingId, note],
    );
    return row?.edition ?? 1;
  }
}

/** Who came, or sent word: those who are persons by their name there, guests by the name they gave. */
const attending = (attendance: Attendance): string => `coalesce((
  SELECT json_agg(coalesce(p.name, i.guest_name) || coalesce(' (' || o.name || ')', '') ORDER BY coalesce(p.sort_name, i.guest_name))
  FROM invitation i LEFT JOIN person p ON p.id = i.person_id LEFT JOIN organisation o ON o.id = i.organisation_id
  WHERE i.meeting_id = m.id AND i.removed_at IS NULL AND i.attendance = '${attendance}'), '[]')`;

const DOCUMENT = `
  SELECT json_build_object(
    'meeting', json_build_object('id', m.id, 'title', m.title, 'state', m.state, 'starts', m.starts, 'ends', m.ends, 'day', m.day,
      'placeName', m.place_name, 'group', g.name),
    'edition', coalesce(e.edition, 0),
    'note', e.note,
    'contact', (SELECT json_build_object('name', u.name, 'email', u.email) FROM user_account u WHERE u.id = m.contact_user_id),
    'present', ${attending('present')},
    'excused', ${attending('excused')},
    'agenda', coalesce((SELECT json_agg(json_build_object('id', i.id, 'title', i.title, 'minutes', i.minutes) ORDER BY i.position, i.id)
      FROM agenda_item i WHERE i.meeting_id = m.id), '[]'),
    'decisions', coalesce((SELECT json_agg(json_build_object('number', d.number, 'text', d.text, 'vote', d.vote) ORDER BY d.created_at, d.id)
      FROM decision d WHERE d.meeting_id = m.id), '[]'),
    'actionItems', coalesce((SELECT json_agg(json_build_object('id', a.id, 'text', a.text, 'ownerId', a.owner_id, 'owner', p.name,
        'dueOn', a.due_on, 'state', a.state, 'agendaItemId', a.agenda_item_id, 'here', a.meeting_id IS NOT DISTINCT FROM m.id) ORDER BY a.due_on, a.created_at, a.id)
      FROM action_item a LEFT JOIN person p ON p.id = a.owner_id
      WHERE a.meeting_id = m.id OR (a.group_id = m.group_id AND a.state = 'open')), '[]'),
    'next', (SELECT json_build_object('starts', n.starts, 'ends', n.ends, 'placeName', n.place_name) FROM meeting n
      WHERE n.group_id = m.group_id AND n.id <> m.id AND n.starts_at > greatest(m.starts_at, coalesce(e.sent_at, now())) AND n.archived_at IS NULL
        AND n.state IN ('planned', 'invited') ORDER BY n.starts_at LIMIT 1)
  ) AS document
  FROM meeting m LEFT JOIN working_group g ON g.id = m.group_id
    LEFT JOIN LATERAL (SELECT edition, note, sent_at FROM minutes_edition WHERE meeting_id = m.id ORDER BY edition DESC LIMIT 1) AS e ON true
  WHERE m.id = $1`;
