import type { Topic } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useMerging } from './use-topics.js';

interface MergeFormProps {
  topic: Topic;
  others: readonly Topic[];
  onClose: () => void;
}

/** Lets another topic of the list stand for this one. */
export function MergeForm({ topic, others, onClose }: MergeFormProps) {
  const translate = useTranslate();
  const id = useId();
  const { merge } = useMerging();
  const [chosen, setChosen] = useState('');
  const into = others.find((other) => other.id === chosen);
  return (
    <form
      className="topic-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (into) void merge(topic, into).then((done) => done && onClose());
      }}
    >
      <div className="field">
        <label htmlFor={id}>{translate('topics.merge_into', { name: topic.name })}</label>
        <select id={id} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{translate('form.choose')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      </div>
      <span className="btns">
        <button type="submit" className="btn s" disabled={!into}>
          {translate('topics.merge_save')}
        </button>
        <button type="button" className="btn s quiet" onClick={onClose}>
          {translate('form.cancel')}
        </button>
      </span>
    </form>
  );
}
