import type { AgendaItem } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { forgetGone, type LostWords } from './savers.js';

interface LostWordsNoticesProps {
  meetingId: string;
  /** Every item the meeting has. */
  items: readonly AgendaItem[];
}

/** What somebody typed at an item while it was removed: shown until they have what they need of it. */
export function LostWordsNotices({ meetingId, items }: LostWordsNoticesProps) {
  const [lost, setLost] = useState<readonly LostWords[]>([]);
  useEffect(() => forgetGone(meetingId, items, (words) => setLost((former) => [...former, words])), [meetingId, items]);
  return lost.map((words) => (
    <LostWordsNotice
      key={words.id}
      words={words}
      onDone={() => setLost((former) => former.filter(({ id }) => id !== words.id))}
    />
  ));
}

function LostWordsNotice({ words: { title, text }, onDone }: { words: LostWords; onDone: () => void }) {
  const translate = useTranslate();
  return (
    <div className="notice lost-words" role="alert">
      <Icon name="alert" />
      <div className="grow">
        <p>{translate('minutes.lost', { title })}</p>
        <blockquote className="value-text">{text}</blockquote>
      </div>
      <button type="button" className="btn s" onClick={onDone}>
        {translate('shell.close')}
      </button>
    </div>
  );
}
