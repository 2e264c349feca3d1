import type { ProposedChange, UpdateReview } from '@knotenpunkt/shared';
import { useNotify, useTranslate } from 'ra-core';
import { useState, type SubmitEvent } from 'react';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { ChangeRow } from './ChangeRow.js';
import { choicesOf, countOf, inputOf, isFollowed, type Choice, type Choices, type Verdict } from './review-choices.js';
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
  const notify = useNotify();
  const refresh = useRefresh();
  const offerUndo = useUndoToast();
  const [picked, setPicked] = useState<Choices>({});
  const choices = choicesOf(review, picked);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { id } = review.request;
  const reopen = useReopen(id);
  const set = (changeId: string, choice: Choice) => setPicked((former) => ({ ...former, [changeId]: choice }));
  const setAll = (verdict: Verdict) =>
    setPicked(Object.fromEntries(Object.entries(choices).map(([key, choice]) => [key, { ...choice, verdict }])));
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const { reversible } = await decide(id, inputOf(review, choices));
      // Taking back means everything: where something was decided before, that is not what "undo" says.
      if (reversible && !review.reversible) offerUndo({ message: 'update-rounds.review.done' }, () => void reopen());
      else notify('update-rounds.review.done');
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
              followed={isFollowed(change, review, choices)}
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
