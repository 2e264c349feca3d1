import { HOME_ZONE, type Need } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { NeedSources, type NeedSource } from '../../platform/resources/index.js';
import { groupsLedBy } from '../groups/index.js';
import { isMeetingOf } from '../meetings/index.js';

/** Most needs of one kind. */
const MOST = 12;
/** Days after which nobody is asked for minutes any more. */
const FORGOTTEN_AFTER = 60;

/** Tasks that are late and minutes that are to be written or sent, of those who may do so. */
@Injectable()
export class MinutesNeeds implements NeedSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: NeedSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async needs(caller: Caller): Promise<Need[]> {
    const scope = caller.scopeFor('minutes.write');
    if (!scope) return [];
    const { personId = null, userId } = caller.identity;
    const statement = scope === 'own_groups' ? OF_OWN_GROUPS : OF_REGION;
    const rows = await this.database.read<{ need: Need }>(caller, statement, [this.clock.now(), personId, userId]);
    return rows.map(({ need }) => need);
  }
}

const LED = groupsLedBy('$2');

/** Their own tasks and those of groups they lead. */
const OWN_TASK = `(a.owner_id = $2::uuid OR a.group_id IN ${LED})`;
/** What the coordination looks after besides: tasks from a meeting whose contact one is, and those nobody was given. */
const COORDINATED_TASK = `(coalesce(${OWN_TASK}, false) OR (a.owner_id IS NULL AND a.group_id IS NULL)
  OR EXISTS (SELECT FROM meeting m WHERE m.id = a.meeting_id AND m.contact_user_id = $3::uuid))`;
const OWN_MEETING = isMeetingOf('m', { person: '$2', user: '$3' });

/** The owner stands beside a task, the group in the values. */
const overdue = (whose: string, own: string): string => `
  SELECT json_build_object('kind', 'task_overdue', 'late', true, 'own', ${own}, 'since', a.due_on,
    'subject', json_build_object('type', 'action-items', 'id', a.id, 'name', a.text),
    'beside', (SELECT json_build_object('type', 'persons', 'id', p.id, 'name', p.name) FROM person p WHERE p.id = a.owner_id),
    'values', json_build_object('group', (SELECT g.name FROM working_group g WHERE g.id = a.group_id))) AS need
  FROM action_item a
  WHERE a.state = 'open' AND a.due_on < ($1::timestamptz AT TIME ZONE '${HOME_ZONE}')::date AND ${whose}
  ORDER BY a.due_on, a.id LIMIT ${MOST}`;

/** Meetings that are over and not closed. */
const unsent = (whose: string): string => `
  SELECT json_build_object('kind', CASE WHEN w.notes + w.decisions + w.tasks > 0 THEN 'minutes_ready' ELSE 'minutes_missing' END,
    'late', false, 'own', ${OWN_MEETING},
    'since', m.ends_at, 'subject', json_build_object('type', 'meetings', 'id', m.id, 'name', m.title), 'beside', NULL,
    'values', json_build_object('day', m.day, 'decisions', w.decisions, 'tasks', w.tasks, 'invited', w.invited)) AS need
  FROM meeting m CROSS JOIN LATERAL (SELECT
    (SELECT count(*) FROM agenda_item g WHERE g.meeting_id = m.id AND g.minutes IS NOT NULL)::int AS notes,
    (SELECT count(*) FROM decision d WHERE d.meeting_id = m.id)::int AS decisions,
    (SELECT count(*) FROM action_item a WHERE a.meeting_id = m.id)::int AS tasks,
    (SELECT count(*) FROM invitation i WHERE i.meeting_id = m.id AND i.removed_at IS NULL)::int AS invited) AS w
  WHERE m.state = 'invited' AND m.archived_at IS NULL
    AND m.ends_at < $1::timestamptz AND m.starts_at > $1::timestamptz - interval '${FORGOTTEN_AFTER} days' AND ${whose}
  ORDER BY m.starts_at DESC, m.id LIMIT ${MOST}`;

const together = (...statements: string[]): string => statements.map((statement) => `(${statement})`).join(' UNION ALL ');

const OF_REGION = together(
  overdue('true', COORDINATED_TASK),
  overdue(COORDINATED_TASK, COORDINATED_TASK),
  unsent('true'),
  unsent(OWN_MEETING),
);
const OF_OWN_GROUPS = together(overdue(OWN_TASK, 'true'), unsent(`m.group_id IN ${LED}`));
