import { TOPIC_FILTERS, TOPIC_LISTS, TOPIC_LISTS_OF, topicFilterName, type TopicList } from '@knotenpunkt/shared/topics';
import { useTranslate } from 'ra-core';
import { fieldAt, type DescribedField } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { comparisonsOf } from './comparisons.js';

/** Fields one can filter by, by their name in the current language; topics list by list, where records have several. */
export function useFilterFields(): DescribedField[] {
  const { fields } = useFields();
  const byList = useTopicFilters();
  return fields.flatMap((field) => {
    if (field.type === 'topic_list' && byList.length > 0) return byList;
    return comparisonsOf(field).length > 0 ? [field] : [];
  });
}

/** Finds the field a condition is about. */
export function useFilterField(): (path: string) => DescribedField {
  const { fields } = useFields();
  const byList = useTopicFilters();
  return (path) => fieldAt([...fields, ...byList], path);
}

/** The list whose topics a filter asks for; undefined where it asks for those of all. */
export function topicListOf({ path }: DescribedField): TopicList | undefined {
  return TOPIC_LISTS.find((list) => topicFilterName(list) === path);
}

function useTopicFilters(): DescribedField[] {
  const translate = useTranslate();
  const { resource, fields } = useFields();
  const topics = fields.find(({ type }) => type === 'topic_list');
  const lists = Object.entries(TOPIC_LISTS_OF).find(([name]) => name === resource)?.[1] ?? [];
  if (!topics || lists.length < 2) return [];
  return TOPIC_FILTERS.map(({ name }, at) => ({ ...topics, path: name, label: translate(`topics.list.${TOPIC_LISTS[at]}`) }));
}
