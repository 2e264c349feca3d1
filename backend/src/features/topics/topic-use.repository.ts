import type { TopicReference, WithTopics } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { topicsOf } from './topics.sql.js';

/** Which records have which topics. */
@Injectable()
export class TopicUseRepository {
  /** The topics that stand for those of a record now. */
  async of(tx: Tx, type: WithTopics, id: string): Promise<TopicReference[]> {
    const { topics } = topicsOf(type, 'record');
    const [row] = await tx.query<{ topics: TopicReference[] }>(`SELECT ${topics} AS topics FROM (SELECT $1::uuid AS id) record`, [
      id,
    ]);
    return row?.topics ?? [];
  }

  /** The topics that stand for those with these ids now, each once, and whether they may still be chosen. */
  async chosen(tx: Tx, ids: readonly string[]): Promise<(TopicReference & { askedFor: string; archived: boolean })[]> {
    return tx.query(
      `SELECT asked.id AS "askedFor", head.id, head.list, head.name, head.archived_at IS NOT NULL AS archived
       FROM topic asked JOIN topic head ON head.id = coalesce(asked.head_id, asked.id)
       WHERE asked.id = ANY($1::uuid[]) ORDER BY head.list, head.name, head.id`,
      [ids],
    );
  }

  async add(tx: Tx, type: WithTopics, id: string, topicIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO topic_use (region_id, topic_id, subject_type, subject_id)
       SELECT $1, topic_id, $2, $3 FROM unnest($4::uuid[]) AS topic_id`,
      [tx.regionId, type, id, topicIds],
    );
  }

  /** Takes the topics away, whichever of those that became them the record had. */
  async remove(tx: Tx, type: WithTopics, id: string, topicIds: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM topic_use WHERE subject_type = $1 AND subject_id = $2
         AND topic_id IN (SELECT t.id FROM topic t WHERE coalesce(t.head_id, t.id) = ANY($3::uuid[]))`,
      [type, id, topicIds],
    );
  }
}
