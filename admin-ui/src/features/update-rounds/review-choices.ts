import type {
  AskedValue,
  ChangeDecision,
  DecideInput,
  LeftBehind,
  Newcomer,
  ProposedChange,
  UpdateReview,
} from '@knotenpunkt/shared';

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
    changes
      .filter(({ kind, state, recordId }) => kind === 'newcomer' && state !== 'rejected' && recordId)
      .map(({ recordId }) => recordId),
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

/** What was picked, however often the review is read anew; of what was not, the fresh choice. */
export function choicesOf(review: UpdateReview, picked: Choices): Choices {
  return Object.fromEntries(Object.entries(freshChoices(review)).map(([id, fresh]) => [id, picked[id] ?? fresh]));
}

/** Whether somebody takes the place of who leaves: their arrival is approved, or about to be. */
export function isFollowed({ recordId }: ProposedChange, { changes }: UpdateReview, choices: Choices): boolean {
  return changes.some(
    (each) =>
      each.kind === 'newcomer' &&
      each.recordId === recordId &&
      (each.state === 'approved' || choices[each.id]?.verdict === 'approve'),
  );
}

/** What becomes of seats and invitations. Where nobody follows to take them over, they stay until somebody does. */
export function leftBehindOf({ leftBehind }: Choice, followed: boolean): LeftBehind {
  return leftBehind === 'pass' && !followed ? 'keep' : (leftBehind ?? 'end');
}

/** The request that decides so. */
export function inputOf(review: UpdateReview, choices: Choices): DecideInput {
  const decided = review.changes.filter(({ id }) => (choices[id]?.verdict ?? 'later') !== 'later');
  const edited = decided.filter((change) => change.kind !== 'departure' && choices[change.id]?.value !== change.after);
  return {
    version: review.version,
    decisions: decided.map((change) => decisionOf(change, choices[change.id], isFollowed(change, review, choices))),
    edited: Object.fromEntries(edited.map(({ id }) => [id, choices[id]?.value ?? null])),
  };
}

function decisionOf({ id, kind }: ProposedChange, choice: Choice | undefined, followed: boolean): ChangeDecision {
  const decision = choice?.verdict === 'approve' ? 'approve' : 'reject';
  if (!choice || decision === 'reject' || kind === 'field') return { id, decision };
  if (kind === 'departure') {
    const { forgetContact, day } = choice;
    return {
      id,
      decision,
      leftBehind: leftBehindOf(choice, followed),
      forgetContact,
      ...(day && { on: { precision: 'day', from: day, until: null, wording: null } }),
    };
  }
  const { personId, purpose, legalBasis } = choice;
  return { id, decision, ...(personId ? { personId } : { purpose, legalBasis }) };
}

export const countOf = (choices: Choices, verdict: Verdict): number =>
  Object.values(choices).filter((choice) => choice.verdict === verdict).length;
