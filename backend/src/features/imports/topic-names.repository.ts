import { TOPIC_LISTS_OF } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { nameKey } from './name-keys.js';

/** Topics by the names rows have for them. */
@Injectable()
export class TopicNames {
  /** Ids of the region's current topics that organisations may have, by `nameKey`; a merged one stands for what it became. */
  async byKey(tx: Tx): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `SELECT coalesce(head_id, id) AS id, name FROM topic WHERE list = ANY($1::text[]) AND archived_at IS NULL ORDER BY head_id NULLS LAST`,
      [TOPIC_LISTS_OF.organisations],
    );
    return new Map([...rows].reverse().map(({ id, name }) => [nameKey(name), id]));
  }

  /** Ids of the topics of organisations, by organisation. */
  async of(tx: Tx, organisationIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.query<{ id: string; topics: string[] }>(
      `SELECT u.subject_id AS id, array_agg(DISTINCT coalesce(t.head_id, t.id)) AS topics
       FROM topic_use u JOIN topic t ON t.id = u.topic_id
       WHERE u.subject_type = 'organisations' AND u.subject_id = ANY($1::uuid[]) GROUP BY u.subject_id`,
      [organisationIds],
    );
    return new Map(rows.map(({ id, topics }) => [id, topics]));
  }
}
