import type { RecordChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';

export interface LoggedChange extends RecordChange {
  eventId: string;
}

/** What the event log of a region says of an event and of what came after. */
export interface LogExcerpt {
  /** The latest event of all. */
  latest: string | null;
  /** Whether the event asked from, if any, is one of this region. */
  known: boolean;
  changes: LoggedChange[];
}

@Injectable()
export class ChangeLogRepository {
  constructor(private readonly database: Database) {}

  async latest(caller: Caller): Promise<string | null> {
    const [row] = await this.database.read<{ id: string }>(caller, LATEST);
    return row?.id ?? null;
  }

  /**
   * @param from the least event id of which changes are answered
   * @param limit most changes answered
   */
  async excerpt(caller: Caller, since: string | null, from: string, limit: number): Promise<LogExcerpt> {
    const [row] = await this.database.read<LogExcerpt>(caller, EXCERPT, [since, from, limit]);
    return row ?? { latest: null, known: false, changes: [] };
  }
}

const LATEST = 'SELECT id FROM event ORDER BY region_id DESC, id DESC LIMIT 1';

const EXCERPT = `
  SELECT (${LATEST}) AS latest, ($1::uuid IS NULL OR EXISTS (SELECT FROM event WHERE id = $1::uuid)) AS known,
    coalesce((
      SELECT json_agg(json_build_object('eventId', event_id, 'resource', subject_type, 'id', subject_id, 'version', version) ORDER BY event_id)
      FROM (SELECT * FROM event_subject WHERE event_id >= $2::uuid ORDER BY region_id, event_id LIMIT $3) AS subject), '[]') AS changes`;
