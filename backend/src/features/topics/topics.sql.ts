import { TOPIC_LISTS, topicFilterName, type TopicList, type WithTopics } from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';
import type { Condition } from '../../platform/listing/index.js';
import { validate as isUuid } from 'uuid';

/** The topics that stand for those of a record now, each once: rows `t` of the table. */
const heads = (subject: WithTopics, alias: string): string => `
  FROM topic t WHERE t.id IN (SELECT coalesce(own.head_id, own.id) FROM topic_use used JOIN topic own ON own.id = used.topic_id
    WHERE used.subject_type = '${subject}' AND used.subject_id = ${alias}.id)`;

/** SQL expressions of `topicIds` and `topics` in the answer about a record. */
export function topicsOf(subject: WithTopics, alias: string): { topicIds: string; topics: string } {
  const order = 'ORDER BY t.list, t.name, t.id';
  return {
    topicIds: `coalesce((SELECT json_agg(t.id ${order}) ${heads(subject, alias)}), '[]')`,
    topics: `coalesce((SELECT json_agg(json_build_object('id', t.id, 'list', t.list, 'name', t.name) ${order}) ${heads(subject, alias)}), '[]')`,
  };
}

/**
 * The condition for the filter by `topicIds`, or by the topics of one list. The records with a topic are looked up once, by an index
 * that holds under row-level security, however many there are to choose from.
 */
export function topicCondition(subject: WithTopics, alias: string, list?: TopicList): Condition {
  const listed = list ? ` JOIN topic own ON own.id = used.topic_id AND own.list = '${list}'` : '';
  const used = `${alias}.id IN (SELECT used.subject_id FROM topic_use used${listed} WHERE used.subject_type = '${subject}'`;
  return (op, value, values) => {
    if (op === 'empty' && typeof value === 'boolean') return value ? `NOT ${used})` : `${used})`;
    if (typeof value !== 'string' || !isUuid(value)) throw new AppError('invalid_filter', { values: { field: 'topicIds' } });
    const wanted = `${values.add(value)}::uuid`;
    return `${used} AND used.topic_id IN (SELECT t.id FROM topic t WHERE t.id = ${wanted} OR t.head_id = ${wanted}))`;
  };
}

/** The conditions for all filters by topics: by those of every list, and list by list (`TOPIC_FILTERS`). */
export function topicConditions(subject: WithTopics, alias: string): Record<string, Condition> {
  const ofLists = TOPIC_LISTS.map((list) => [topicFilterName(list), topicCondition(subject, alias, list)] as const);
  return { topicIds: topicCondition(subject, alias), ...Object.fromEntries(ofLists) };
}
