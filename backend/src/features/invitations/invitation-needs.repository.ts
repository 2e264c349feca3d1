import { HOME_ZONE, type Need } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { NeedSources, type NeedSource } from '../../platform/resources/index.js';
import { groupsLedBy } from '../groups/index.js';
import { isMeetingOf } from '../meetings/index.js';
import { UNREACHABLE_REPLY, UNREACHABLE_SINCE, WRITES_TO } from '../persons/index.js';

/** Most needs of one kind. */
const MOST = 12;

/** Answers that came in, and people on lists who cannot be reached, of those who invite. */
@Injectable()
export class InvitationNeeds implements NeedSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: NeedSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async needs(caller: Caller): Promise<Need[]> {
    const scope = caller.scopeFor('invitations.send');
    if (!scope) return [];
    const { personId = null, userId } = caller.identity;
    const statement = scope === 'own_groups' ? OF_OWN_GROUPS : OF_REGION;
    const rows = await this.database.read<{ need: Need }>(caller, statement, [this.clock.now(), personId, userId]);
    return rows.map(({ need }) => need);
  }
}

const LED = groupsLedBy('$2');
const OWN = isMeetingOf('m', { person: '$2', user: '$3' });

/** Invitations that stand, to meetings to come. */
const STANDING = `
  FROM invitation i JOIN meeting m ON m.id = i.meeting_id
  WHERE m.state = 'invited' AND m.archived_at IS NULL AND m.starts_at > $1::timestamptz AND i.removed_at IS NULL`;

const MEETING = `json_build_object('type', 'meetings', 'id', m.id, 'name', m.title)`;

/** Answers since yesterday that people gave themselves; the latest comment among them is quoted. */
const answers = (whose: string): string => `
  SELECT json_build_object('kind', 'answers', 'late', false, 'own', bool_or(${OWN}), 'since', max(i.answered_at), 'subject', ${MEETING}, 'beside', NULL,
    'values', json_build_object('count', count(*), 'yes', count(*) FILTER (WHERE i.answer = 'yes'), 'maybe', count(*) FILTER (WHERE i.answer = 'maybe'),
      'no', count(*) FILTER (WHERE i.answer = 'no'), 'deputy', count(*) FILTER (WHERE i.answer = 'deputy'),
      'comment', (array_agg(i.comment ORDER BY i.answered_at DESC) FILTER (WHERE i.comment IS NOT NULL))[1])) AS need
  ${STANDING} AND i.answered_via IN ('link', 'office')
    AND i.answered_at >= date_trunc('day', $1::timestamptz AT TIME ZONE '${HOME_ZONE}' - interval '1 day') AT TIME ZONE '${HOME_ZONE}' AND ${whose}
  GROUP BY m.id, m.title ORDER BY max(i.answered_at) DESC LIMIT ${MOST}`;

/** Each person once, beside the next meeting they are invited to. */
const unreachable = (whose: string): string => `
  SELECT need FROM (
    SELECT DISTINCT ON (p.id) p.id, ${UNREACHABLE_SINCE} AS since,
      json_build_object('kind', 'unreachable', 'late', false, 'own', ${OWN}, 'since', ${UNREACHABLE_SINCE}, 'beside', ${MEETING},
        'subject', json_build_object('type', 'persons', 'id', p.id, 'name', p.name),
        'values', json_build_object('address', ${WRITES_TO}, 'reply', ${UNREACHABLE_REPLY})) AS need
    ${STANDING.replace('WHERE', 'JOIN person p ON p.id = i.person_id WHERE')} AND NOT p.do_not_write AND ${UNREACHABLE_SINCE} IS NOT NULL AND ${whose}
    ORDER BY p.id, m.starts_at) AS each
  ORDER BY since DESC LIMIT ${MOST}`;

const together = (...statements: string[]): string => statements.map((statement) => `(${statement})`).join(' UNION ALL ');

const OF_REGION = together(answers('true'), answers(OWN), unreachable('true'), unreachable(OWN));
const OF_OWN_GROUPS = together(answers(`m.group_id IN ${LED}`), unreachable(`m.group_id IN ${LED}`));
