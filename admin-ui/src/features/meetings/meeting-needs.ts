import type { Need } from '@knotenpunkt/shared';
import type { NeedView } from '../../app/feature.js';
import type { Translate } from '../../components/record/described-field.js';

/** What waits before a meeting. */
export const MEETING_NEEDS: Readonly<Record<string, NeedView>> = {
  answers: { icon: 'calendar', detailOf: ({ values }, translate) => answersGiven(values, translate) },
  unreachable: {
    icon: 'bounce',
    detailOf: ({ beside, values }, translate) =>
      [values.address, beside && translate('today.need.invited_to', { meeting: beside.name })].filter(Boolean).join(' – '),
  },
};

/** "5 zugesagt, 1 abgesagt: „Urlaub“" */
function answersGiven(values: Need['values'], translate: Translate): string {
  const given = ['yes', 'maybe', 'no', 'deputy'].filter((name) => Number(values[name]) > 0);
  const counts = given.map((name) => translate(`today.need.count.${name}`, { smart_count: values[name] })).join(', ');
  return values.comment ? translate('today.need.with_comment', { counts, comment: values.comment }) : counts;
}
