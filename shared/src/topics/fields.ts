import type { Field } from '../fields/index.js';
import { EQUALITY, ORDER, TEXT } from '../fields/operators.js';
import { MOST_TOPICS, TOPIC_LISTS, type TopicList } from './topic.kinds.js';

/** Every field of a topic, each once. */
export const TOPIC_FIELDS = [
  { name: 'id', type: 'uuid', operators: EQUALITY, readOnly: true },
  { name: 'list', type: 'option', operators: EQUALITY, sortable: true, required: true, options: TOPIC_LISTS },
  { name: 'name', type: 'text', operators: TEXT, sortable: true, required: true, maxLength: 120 },
  { name: 'mergedIntoId', type: 'reference', resource: 'topics', operators: [...EQUALITY, 'empty'], readOnly: true },
  { name: 'archivedAt', type: 'instant', operators: ['empty', ...ORDER], sortable: true, readOnly: true },
  { name: 'createdAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'updatedAt', type: 'instant', operators: ORDER, sortable: true, readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];

/** The topics of a record, for the fields of those that have some. */
export const TOPICS_OF_RECORD = {
  name: 'topicIds',
  type: 'topic_list',
  operators: ['has', 'empty'],
  maxItems: MOST_TOPICS,
} as const satisfies Field;

/** What the filter for topics of one list is called. */
export const topicFilterName = (list: TopicList): string => `${TOPICS_OF_RECORD.name}.${list}`;

/** Filters for the topics of each list by itself, for records that have several lists; `topicIds` asks for those of all. */
export const TOPIC_FILTERS: readonly Field[] = TOPIC_LISTS.map((list) => ({
  name: topicFilterName(list),
  type: 'topic_list',
  operators: TOPICS_OF_RECORD.operators,
}));
