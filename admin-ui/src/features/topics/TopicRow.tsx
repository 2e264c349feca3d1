import type { Topic } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useArchive } from '../../components/record/use-archive.js';
import { MergeForm } from './MergeForm.js';
import { RenameForm } from './RenameForm.js';
import { RESOURCE, useMerging } from './use-topics.js';

interface TopicRowProps {
  topic: Topic;
  others: readonly Topic[];
  /** Whether it is being changed. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A topic with its uses; renamed and merged where it stands. */
export function TopicRow({ topic, others, open, onOpen }: TopicRowProps) {
  const translate = useTranslate();
  const [merging, setMerging] = useState(false);
  const { archive } = useArchive(RESOURCE);
  const begin = (merge: boolean) => {
    setMerging(merge);
    onOpen(true);
  };
  const actions = [
    { label: translate('topics.rename'), icon: 'pen' as const, run: () => begin(false) },
    ...(others.length > 0 ? [{ label: translate('topics.merge'), icon: 'redo' as const, run: () => begin(true) }] : []),
    { label: translate('record.archive'), icon: 'archive' as const, run: () => void archive(topic) },
  ];
  const close = () => onOpen(false);
  return (
    <li className="topic">
      {open && !merging ? (
        <RenameForm topic={topic} onClose={close} />
      ) : (
        <span className="grow">
          <span className="name">{topic.name}</span>
          <span className="sub">
            {topic.useCount > 0 ? translate('topics.use_count', { smart_count: topic.useCount }) : translate('topics.unused')}
          </span>
          <Merged topic={topic} />
        </span>
      )}
      {!open && <RecordMenu actions={actions} of={topic.name} />}
      {open && merging && <MergeForm topic={topic} others={others} onClose={close} />}
    </li>
  );
}

/** What became it, to be taken back. */
function Merged({ topic: { merged } }: { topic: Topic }) {
  const translate = useTranslate();
  const { separate } = useMerging();
  return merged.map((former) => (
    <span key={former.id} className="sub">
      {translate('topics.stands_for', { name: former.name })}{' '}
      <button type="button" className="btn s quiet" onClick={() => void separate(former)}>
        {translate('topics.separate')}
        <span className="vh">{` ${former.name}`}</span>
      </button>
    </span>
  ));
}
