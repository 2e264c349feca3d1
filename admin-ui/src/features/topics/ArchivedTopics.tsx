import type { TopicList } from '@knotenpunkt/shared/topics';
import { useTranslate } from 'ra-core';
import { useArchive } from '../../components/record/use-archive.js';
import { RESOURCE, useTopics } from './use-topics.js';

/** Topics nobody chooses any more, to be taken back. */
export function ArchivedTopics({ list }: { list: TopicList }) {
  const translate = useTranslate();
  const { restore } = useArchive(RESOURCE);
  const { data = [] } = useTopics(list, true);
  if (data.length === 0) return null;
  return (
    <details>
      <summary className="small soft">{translate('topics.archived_count', { smart_count: data.length })}</summary>
      <ul className="rows">
        {data.map((topic) => (
          <li key={topic.id}>
            <span className="grow">{topic.name}</span>
            <button type="button" className="btn s act" onClick={() => void restore(topic)}>
              {translate('record.restore')}
              <span className="vh">{` ${topic.name}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
