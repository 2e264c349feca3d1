import type { ProposedChange, UpdateReview } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState, type SubmitEvent } from 'react';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { ChangeRow } from './ChangeRow.js';
import { countOf, freshChoices, inputOf, type Choice, type Verdict } from './review-choices.js';
import { decide, useRefresh } from './rounds.api.js';
import { useReopen } from './use-reopen.js';

interface ReviewFormProps {
  review: UpdateReview;
  /** What nothing was decided on yet. */
  open: readonly ProposedChange[];
}

/** Field by field: what stands there, what was proposed, and what becomes of it. */
export function ReviewForm({ review, open }: ReviewFormProps) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const offerUndo = useUndoToast();
  const [choices, setChoices] = useState(() => freshChoices(review));
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { id } = review.request;
  const reopen = useReopen(id);
  const set = (changeId: string, choice: Choice) => setChoices((former) => ({ ...former, [changeId]: choice }));
  const setAll = (verdict: Verdict) =>
    setChoices((former) => Object.fromEntries(Object.entries(former).map(([key, choice]) => [key, { ...choice, verdict }])));
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const { reversible } = await decide(id, inputOf(review, choices));
      const message = { message: 'update-rounds.review.done' };
      if (reversible) offerUndo(message, () => void reopen());
    } catch (refusal) {
      setError(refusal);
    }
    setBusy(false);
    await refresh();
  };
  const [approved, rejected] = [countOf(choices, 'approve'), countOf(choices, 'reject')];
  return (
    <form className="review" onSubmit={(event) => void submit(event)}>
      {open.length === 0 && <p className="soft">{translate('update-rounds.review.only_remark')}</p>}
      {open.length > 1 && (
        <div className="btns review-all">
          <button type="button" className="btn s" onClick={() => setAll('approve')}>
            {translate('update-rounds.review.all_approve')}
          </button>
          <button type="button" className="btn s" onClick={() => setAll('reject')}>
            {translate('update-rounds.review.all_reject')}
          </button>
        </div>
      )}
      {open.map((change) => {
        const choice = choices[change.id];
        return (
          choice && (
            <ChangeRow
              key={change.id}
              change={change}
              choice={choice}
              review={review}
              onChange={(next) => set(change.id, next)}
            />
          )
        );
      })}
      {Boolean(error) && <ProblemNotice error={error} />}
      <footer className="btns review-foot">
        <button type="submit" className="btn primary" disabled={busy || (open.length > 0 && approved + rejected === 0)}>
          {translate(`update-rounds.review.${actionOf(open.length, approved, rejected)}`, { approved, rejected })}
        </button>
        <p className="small muted">{translate('update-rounds.review.hint')}</p>
      </footer>
    </form>
  );
}

/** What the button says: what it does, without what there is none of. */
function actionOf(open: number, approved: number, rejected: number): string {
  if (open === 0) return 'read';
  if (rejected === 0) return 'action_approve';
  return approved === 0 ? 'action_reject' : 'action';
}
