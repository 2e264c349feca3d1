import type { AlikeTopics } from '@knotenpunkt/shared';
import type { TopicList } from '@knotenpunkt/shared/topics';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { AlikePair } from './AlikePair.js';
import { ArchivedTopics } from './ArchivedTopics.js';
import { NewTopic } from './NewTopic.js';
import { TopicRow } from './TopicRow.js';
import { useTopics } from './use-topics.js';

interface TopicListSectionProps {
  list: TopicList;
  /** Topics of it that may mean the same. */
  alike: readonly AlikeTopics[];
}

/** One of the lists: what stands in it, what may be merged, what was archived. */
export function TopicListSection({ list, alike }: TopicListSectionProps) {
  const translate = useTranslate();
  const heading = useId();
  const { data, total, error, refetch } = useTopics(list);
  const [open, setOpen] = useState<string>();
  return (
    <section className="card pad" aria-labelledby={heading}>
      <div className="sec-head">
        <h2 id={heading}>{translate(`topics.lists.${list}`)}</h2>
        {total !== undefined && <span className="tally">{total}</span>}
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {alike.map((pair) => (
        <AlikePair key={pair.topics.map(({ id }) => id).join()} pair={pair} />
      ))}
      {data?.length === 0 && <p className="muted">{translate(`topics.empty.${list}`)}</p>}
      <ul className="rows">
        {data?.map((topic) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            others={data.filter(({ id }) => id !== topic.id)}
            open={open === topic.id}
            onOpen={(opened) => setOpen(opened ? topic.id : undefined)}
          />
        ))}
      </ul>
      <NewTopic list={list} />
      <ArchivedTopics list={list} />
    </section>
  );
}
