import { TOPIC_LISTS } from '@knotenpunkt/shared/topics';
import type { AlikeTopics } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Page } from '../../components/Page.js';
import { request } from '../../data/api.js';
import { TopicListSection } from './TopicListSection.js';
import { RESOURCE } from './use-topics.js';
import './topics.css';

/** The lists of a region: its fields of action, target groups and sectors. */
export function TopicsPage() {
  const translate = useTranslate();
  const { data: alike = [] } = useQuery({
    queryKey: [RESOURCE, 'alike'],
    queryFn: ({ signal }) => request<AlikeTopics[]>('/topics/alike', { signal }),
  });
  return (
    <Page title={translate('topics.title')}>
      <div className="sec-head list-head">
        <h1>{translate('topics.title')}</h1>
      </div>
      <p className="soft topics-intro">{translate('topics.intro')}</p>
      <div className="topic-sections">
        {TOPIC_LISTS.map((list) => (
          <TopicListSection key={list} list={list} alike={alike.filter((pair) => pair.list === list)} />
        ))}
      </div>
    </Page>
  );
}
