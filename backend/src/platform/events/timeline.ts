import type { HistoryEvent, TimelinePage } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Caller } from '../access/index.js';
import { Database } from '../database/index.js';
import { AppError } from '../errors/index.js';

export const MAX_TIMELINE_PAGE = 100;

/** Reads histories: of one record, or of the whole region. */
@Injectable()
export class Timeline {
  constructor(private readonly database: Database) {}

  /**
   * The events about one record, newest first.
   * @param cursor id of the last event already seen
   */
  async of(caller: Caller, type: string, id: string, cursor?: string, limit = 30): Promise<TimelinePage> {
    return this.page(caller, PAGE_OF_SUBJECT, [type, id], cursor, limit);
  }

  /** Everything that happened in the region, newest first. */
  async all(caller: Caller, cursor?: string, limit = 30): Promise<TimelinePage> {
    return this.page(caller, PAGE_OF_REGION, [], cursor, limit);
  }

  private async page(
    caller: Caller,
    ids: string,
    values: unknown[],
    cursor: string | undefined,
    limit: number,
  ): Promise<TimelinePage> {
    if (cursor !== undefined && !isUuid(cursor)) throw new AppError('invalid_range');
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_TIMELINE_PAGE) {
      throw new AppError('invalid_range', { values: { limit: MAX_TIMELINE_PAGE } });
    }
    const rows = await this.database.read<{ entry: HistoryEvent }>(caller, `WITH page AS (${ids}) ${ENTRIES}`, [
      cursor ?? LAST_UUID,
      limit + 1,
      ...values,
    ]);
    const entries = rows.slice(0, limit).map((row) => row.entry);
    return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
  }
}

const LAST_UUID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const PAGE_OF_SUBJECT = `
  SELECT event_id AS id FROM event_subject
  WHERE subject_type = $3 AND subject_id = $4::uuid AND event_id < $1::uuid ORDER BY event_id DESC LIMIT $2`;

const PAGE_OF_REGION = `
  SELECT id FROM event WHERE id < $1::uuid ORDER BY region_id DESC, id DESC LIMIT $2`;

const ENTRIES = `
  SELECT json_build_object(
    'id', event.id, 'kind', event.kind, 'at', event.at, 'requestId', event.request_id,
    'actor', CASE WHEN actor.id IS NOT NULL THEN json_build_object('id', actor.id, 'name', actor.name) END,
    'subjects', (SELECT json_agg(json_build_object('type', subject_type, 'id', subject_id, 'name', subject_name(subject_type, subject_id)) ORDER BY position)
                 FROM event_subject WHERE event_id = event.id),
    'changes', coalesce(change.changes, '[]'::jsonb)) AS entry
  FROM page JOIN event ON event.id = page.id
  LEFT JOIN user_account actor ON actor.id = event.actor_id
  LEFT JOIN event_change change ON change.event_id = event.id
  ORDER BY event.id DESC`;
