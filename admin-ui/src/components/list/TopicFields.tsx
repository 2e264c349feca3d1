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
      <div className="field">
        <label htmlFor={`${id}-add`}>{translate('list.tags.add')}</label>
        <TopicsInput id={`${id}-add`} value={added} onChange={(ids) => tell(ids, removed)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-remove`}>{translate('list.tags.remove')}</label>
        <TopicsInput id={`${id}-remove`} value={removed} onChange={(ids) => tell(added, ids)} />
      </div>
    </>
  );
}
