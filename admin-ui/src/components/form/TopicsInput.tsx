import type { TopicReference, WithTopics } from '@knotenpunkt/shared';
import { TOPIC_LISTS_OF, type TopicList } from '@knotenpunkt/shared/topics';
import { useDataProvider, useGetMany, useNotify, useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { problemText } from '../../data/problem.js';
import { useFields } from '../record/FieldsContext.js';
import { ReferenceListInput } from './ReferenceListInput.js';
import './form.css';

interface TopicsInputProps {
  value: readonly string[];
  onChange: (ids: string[]) => void;
  onBlur?: () => void;
  /** Of the first input, so that the label of the field leads to it. */
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  maxItems?: number;
}

/** The fields of action, target groups and sectors of a record, one line for each list it takes them from. */
export function TopicsInput({ value, onChange, id, ...input }: TopicsInputProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  const create = useCreateTopic();
  const { data: known } = useGetMany<TopicReference>('topics', { ids: [...value] }, { enabled: value.length > 0 });
  const listOf = (topicId: string) => known?.find((topic) => topic?.id === topicId)?.list;
  const lists: readonly TopicList[] = TOPIC_LISTS_OF[resource as WithTopics];
  return (
    <div className="topic-lines">
      {lists.map((list, index) => {
        const others = value.filter((topicId) => listOf(topicId) !== list);
        return (
          <div key={list}>
            {lists.length > 1 && <span className="small soft">{translate(`topics.lists.${list}`)}</span>}
            <ReferenceListInput
              {...input}
              id={index === 0 ? id : undefined}
              label={index === 0 && lists.length === 1 ? undefined : translate(`topics.lists.${list}`)}
              resource="topics"
              filter={{ list }}
              value={value.filter((topicId) => listOf(topicId) === list)}
              onChange={(ids) => onChange([...others, ...ids])}
              onCreate={create && ((name) => create(list, name))}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Makes a topic that is missing; absent for those who may not. */
function useCreateTopic() {
  const may = useMay();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const translate = useTranslate();
  if (!may('topics.write')) return undefined;
  return async (list: TopicList, name: string): Promise<string | undefined> => {
    try {
      const { data } = await dataProvider.create<{ id: string }>('topics', { data: { list, name } });
      return data.id;
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
      return undefined;
    }
  };
}
