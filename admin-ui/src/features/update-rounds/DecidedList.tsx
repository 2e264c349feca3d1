import type { ProposedChange, UpdateReview } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { formatMoment } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import { AskedText } from './AskedText.js';
import { titleOf } from './change-title.js';
import { KeptReasons } from './KeptReasons.js';
import { useReopen } from './use-reopen.js';

/** What was decided already, and can be taken back. */
export function DecidedList({ review, mayWrite }: { review: UpdateReview; mayWrite: boolean }) {
  const translate = useTranslate();
  const { request, changes, reversible } = review;
  const reopen = useReopen(request.id);
  const decided = changes.filter(({ state }) => state !== 'proposed');
  if (decided.length === 0) {
    return request.state === 'settled' ? <p className="soft">{translate('update-rounds.review.nothing_proposed')}</p> : null;
  }
  return (
    <section className="card pad review-decided" aria-labelledby="review-decided">
      <div className="sec-head">
        <h2 id="review-decided">{translate('update-rounds.review.decided')}</h2>
        {mayWrite && reversible && (
          <button type="button" className="btn s" onClick={() => void reopen()}>
            {translate('update-rounds.review.reopen')}
          </button>
        )}
      </div>
      <ul className="rows">
        {decided.map((change) => (
          <DecidedLine key={change.id} change={change} />
        ))}
      </ul>
    </section>
  );
}

function DecidedLine({ change }: { change: ProposedChange }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { state, decidedAt, decidedBy, after, kind } = change;
  const approved = state === 'approved';
  return (
    <li>
      <span className={approved ? 'state ok' : 'state'}>
        <Icon name={approved ? 'check' : 'close'} small />
        {translate(`update-rounds.review.state.${state}`)}
      </span>
      <span className="grow">
        <span className="name">{titleOf(change, translate)}</span>
        {kind !== 'departure' && (
          <span className="sub">
            <AskedText change={change} value={after} />
          </span>
        )}
        <KeptReasons change={change} />
      </span>
      <span className="small muted">
        {[decidedBy, decidedAt && formatMoment(decidedAt, { translate, language })].filter(Boolean).join(', ')}
      </span>
    </li>
  );
}
