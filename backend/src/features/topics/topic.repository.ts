import { TOPIC_FIELDS, type AlikeTopics, type Topic } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, RecordRepository } from '../../platform/records/index.js';
import { TopicEntity } from './topic.entity.js';

export const TABLE = 'topic t';

export const CURRENT = 't.archived_at IS NULL AND t.merged_into_id IS NULL';

const COLUMNS = columnsOf(TopicEntity, 't', TOPIC_FIELDS);

export const LISTING: Listing = {
  fields: TOPIC_FIELDS,
  columns: COLUMNS,
  search: foundBy('search_topics', 't'),
  current: CURRENT,
  defaultSort: { field: 'name', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  merged: `coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id)
    FROM topic m WHERE m.merged_into_id = t.id), '[]')`,
  useCount: `(SELECT count(DISTINCT (used.subject_type, used.subject_id))::int FROM topic_use used
    JOIN topic own ON own.id = used.topic_id WHERE own.id = t.id OR own.head_id = t.id)`,
});

/** Names so alike that they may mean the same; two compounds that share their first half are not. */
const ALIKE = `
  SELECT a.list, json_build_array(json_build_object('id', a.id, 'name', a.name), json_build_object('id', b.id, 'name', b.name)) AS topics
  FROM topic a JOIN topic b ON b.list = a.list AND (a.name, a.id) < (b.name, b.id)
  WHERE a.archived_at IS NULL AND a.merged_into_id IS NULL AND b.archived_at IS NULL AND b.merged_into_id IS NULL
    AND similarity(fold(a.name), fold(b.name)) >= 0.65
  ORDER BY similarity(fold(a.name), fold(b.name)) DESC, a.name, b.name LIMIT 20`;

@Injectable()
export class TopicRepository extends RecordRepository<TopicEntity, Topic> {
  constructor(database: Database) {
    super(database, TopicEntity, { table: TABLE, alias: 't', record: RECORD, listing: LISTING });
  }

  alike(caller: Caller): Promise<AlikeTopics[]> {
    return this.database.read<AlikeTopics & Record<string, unknown>>(caller, ALIKE);
  }

  /** Lets another topic stand for all that had become this one. */
  async lead(tx: Tx, id: string, headId: string): Promise<void> {
    await tx.query('UPDATE topic SET head_id = $2 WHERE head_id = $1', [id, headId]);
  }

  /** Lets a topic that was merged stand for all that had become it before. */
  async leadBack(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE topic SET head_id = $1 WHERE id IN (
         WITH RECURSIVE below AS (
           SELECT id FROM topic WHERE merged_into_id = $1
           UNION SELECT t.id FROM topic t JOIN below ON t.merged_into_id = below.id
         ) SELECT id FROM below)`,
      [id],
    );
  }
}
