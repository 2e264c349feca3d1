import type { AlikeTopics } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { useMerging } from './use-topics.js';

/** Two topics that may mean the same: either can stand for both. */
export function AlikePair({ pair: { topics } }: { pair: AlikeTopics }) {
  const translate = useTranslate();
  const { merge } = useMerging();
  const [one, other] = topics;
  return (
    <div className="notice topic-alike">
      <Icon name="help" />
      <p className="grow">{translate('topics.alike', { one: one.name, other: other.name })}</p>
      <span className="btns">
        {[one, other].map((kept) => (
          <button key={kept.id} type="button" className="btn s" onClick={() => void merge(kept === one ? other : one, kept)}>
            {translate('topics.keep', { name: kept.name })}
          </button>
        ))}
      </span>
    </div>
  );
}
