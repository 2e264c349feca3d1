import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { TopicsInput } from '../form/TopicsInput.js';
import type { BulkWish } from './bulk-orders.js';

/** Fields of action, target groups and sectors to give all ticked rows, or take from them. */
export function TopicFields({ onWish }: { onWish: (wish: BulkWish | undefined) => void }) {
  const translate = useTranslate();
  const id = useId();
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const tell = (add: string[], remove: string[]) => {
    setAdded(add);
    setRemoved(remove);
    onWish(add.length + remove.length > 0 ? { change: { addTopicIds: add, removeTopicIds: remove } } : undefined);
  };
  return (
    <>
      <div className="field" role="group" aria-labelledby={`${id}-add`}>
        <span id={`${id}-add`} className="label">
          {translate('list.tags.add')}
        </span>
        <TopicsInput value={added} onChange={(ids) => tell(ids, removed)} describedBy={`${id}-add`} />
      </div>
      <div className="field" role="group" aria-labelledby={`${id}-remove`}>
        <span id={`${id}-remove`} className="label">
          {translate('list.tags.remove')}
        </span>
        <TopicsInput value={removed} onChange={(ids) => tell(added, ids)} describedBy={`${id}-remove`} />
      </div>
    </>
  );
}
