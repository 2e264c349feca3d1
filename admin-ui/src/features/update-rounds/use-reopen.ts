import type { UpdateReview } from '@knotenpunkt/shared';
import { useNotify, useTranslate } from 'ra-core';
import { reopen } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

/** Takes the decisions on an answer back, and says whether something stayed. */
export function useReopen(requestId: string): () => Promise<boolean> {
  const translate = useTranslate();
  const notify = useNotify();
  const run = useRoundAction();
  return () =>
    run(async () => {
      const stayed = keptOf(await reopen(requestId));
      notify(translate(`update-rounds.review.${stayed > 0 ? 'reopened_partly' : 'reopened'}`, { smart_count: stayed }));
    });
}

const keptOf = ({ changes }: UpdateReview): number => changes.filter(({ kept }) => kept.length > 0).length;
