import type { TimelineFold } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { Timeline, type Subject } from '../../platform/events/index.js';

/** Tells in one line what all the invitations to a meeting have come to, in histories that would be flooded by the single answers. */
@Injectable()
export class FoldRepository implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly timeline: Timeline,
  ) {}

  onModuleInit(): void {
    this.timeline.sumFoldsWith((caller, subject, ids) => this.sums(caller, subject, ids));
  }

  /** By meeting; in the history of an organisation only those who come on its behalf count. */
  async sums(caller: Caller, { type, id }: Subject, meetingIds: readonly string[]): Promise<Map<string, TimelineFold>> {
    const organisation = type === 'organisations' ? [id] : [];
    const rows = await this.database.read<{ fold: TimelineFold }>(caller, organisation.length > 0 ? OF_ORGANISATION : OF_ALL, [
      meetingIds,
      ...organisation,
    ]);
    return new Map(rows.map(({ fold }) => [fold.id, fold]));
  }
}

const answered = (answer: string): string => `'${answer}', count(*) FILTER (WHERE i.answer = '${answer}')`;

const sumsOf = (whose: string): string => `
  SELECT json_build_object('id', m.id, 'name', m.title, 'invited', count(i.id), ${['yes', 'maybe', 'no', 'deputy'].map(answered).join(', ')},
    'open', count(i.id) FILTER (WHERE i.answer IS NULL), 'present', count(*) FILTER (WHERE i.attendance = 'present')) AS fold
  FROM meeting m LEFT JOIN invitation i ON i.meeting_id = m.id AND i.invited_at IS NOT NULL AND i.removed_at IS NULL ${whose}
  WHERE m.id = ANY ($1::uuid[]) GROUP BY m.id, m.title`;

const OF_ALL = sumsOf('');
const OF_ORGANISATION = sumsOf('AND i.organisation_id = $2::uuid');
