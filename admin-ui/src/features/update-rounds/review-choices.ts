import type { AskedValue, ChangeDecision, DecideInput, Newcomer, ProposedChange, UpdateReview } from '@knotenpunkt/shared';

/** What somebody wants to become of a change; `later` decides nothing yet. */
export type Verdict = 'approve' | 'reject' | 'later';

/** What is chosen for one change. */
export interface Choice extends Pick<ChangeDecision, 'personId' | 'purpose' | 'legalBasis' | 'leftBehind' | 'forgetContact'> {
  verdict: Verdict;
  /** The value as it would be written. */
  value: AskedValue | Newcomer;
  /** Of a departure: the day, where it is known. */
  day: string;
}

export type Choices = Readonly<Record<string, Choice>>;

/** Everything is to be taken over but what was changed since; that is left to be looked at. */
export function freshChoices({ changes, known, leaving, purpose }: UpdateReview): Choices {
  const follows = new Set(
    changes.filter(({ kind, recordId }) => kind === 'newcomer' && recordId).map(({ recordId }) => recordId),
  );
  const open = changes.filter(({ state }) => state === 'proposed');
  return Object.fromEntries(
    open.map((change): [string, Choice] => {
      const ties = leaving.find(({ changeId }) => changeId === change.id);
      return [
        change.id,
        {
          ...{ verdict: change.conflict ? 'later' : 'approve', value: change.after, day: '' },
          ...(change.kind === 'newcomer' && { personId: known.find(({ changeId }) => changeId === change.id)?.personId ?? null }),
          ...(change.kind === 'newcomer' && (purpose as Pick<Choice, 'purpose' | 'legalBasis'>)),
          ...(change.kind === 'departure' && {
            leftBehind: follows.has(change.recordId) ? ('pass' as const) : ('end' as const),
            forgetContact: Boolean(ties?.email ?? ties?.phone),
          }),
        },
      ];
    }),
  );
}

/** The request that decides so. */
export function inputOf(review: UpdateReview, choices: Choices): DecideInput {
  const decided = review.changes.filter(({ id }) => (choices[id]?.verdict ?? 'later') !== 'later');
  const edited = decided.filter((change) => change.kind !== 'departure' && choices[change.id]?.value !== change.after);
  return {
    version: review.version,
    decisions: decided.map((change) => decisionOf(change, choices[change.id])),
    edited: Object.fromEntries(edited.map(({ id }) => [id, choices[id]?.value ?? null])),
  };
}

function decisionOf({ id, kind }: ProposedChange, choice: Choice | undefined): ChangeDecision {
  const decision = choice?.verdict === 'approve' ? 'approve' : 'reject';
  if (!choice || decision === 'reject' || kind === 'field') return { id, decision };
  if (kind === 'departure') {
    const { leftBehind, forgetContact, day } = choice;
    return {
      id,
      decision,
      leftBehind,
      forgetContact,
      ...(day && { on: { precision: 'day', from: day, until: null, wording: null } }),
    };
  }
  const { personId, purpose, legalBasis } = choice;
  return { id, decision, ...(personId ? { personId } : { purpose, legalBasis }) };
}

export const countOf = (choices: Choices, verdict: Verdict): number =>
  Object.values(choices).filter((choice) => choice.verdict === verdict).length;
