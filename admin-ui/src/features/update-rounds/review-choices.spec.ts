import type { ProposedChange, UpdateReview } from '@knotenpunkt/shared';
import { choicesOf, countOf, freshChoices, inputOf, isFollowed } from './review-choices.js';

const change = (parts: Partial<ProposedChange>): ProposedChange => ({
  ...{ id: 'c', kind: 'field', state: 'proposed', record: 'organisations', recordId: 'o', field: 'street', of: null },
  ...{ before: 'Alt', after: 'Neu', present: 'Alt', conflict: false, kept: [], decidedAt: null, decidedBy: null },
  ...parts,
});

const review = (...changes: ProposedChange[]): UpdateReview =>
  ({
    changes,
    known: [],
    leaving: [{ changeId: 'gone', seats: [], invitations: [], email: 'a@b.example', phone: null }],
    purpose: { purpose: 'Zusammenarbeit', legalBasis: 'public_task' },
    version: 'v1',
  }) as unknown as UpdateReview;

describe('choices of a review', () => {
  it('take over what is no conflict, and leave the rest to be looked at', () => {
    const choices = freshChoices(
      review(change({ id: 'a' }), change({ id: 'b', conflict: true }), change({ id: 'c', state: 'rejected' })),
    );
    expect([countOf(choices, 'approve'), countOf(choices, 'later')]).toEqual([1, 1]);
    expect(choices.c).toBeUndefined();
  });

  it('send only what was decided, and values only where they were edited', () => {
    const shown = review(change({ id: 'a' }), change({ id: 'b' }), change({ id: 'c' }));
    const fresh = freshChoices(shown);
    const choices = {
      ...fresh,
      a: { ...fresh.a!, value: 'Neu 2' },
      b: { ...fresh.b!, verdict: 'reject' as const },
      c: { ...fresh.c!, verdict: 'later' as const },
    };
    expect(inputOf(shown, choices)).toEqual({
      version: 'v1',
      decisions: [
        { id: 'a', decision: 'approve' },
        { id: 'b', decision: 'reject' },
      ],
      edited: { a: 'Neu 2' },
    });
  });

  it('keep what was picked when the review is read anew, and choose afresh what is new', () => {
    const first = review(change({ id: 'a' }), change({ id: 'b' }));
    const picked = { a: { ...freshChoices(first).a!, verdict: 'reject' as const } };
    const anew = review(change({ id: 'a', conflict: true }), change({ id: 'b', conflict: true }), change({ id: 'c' }));
    const verdicts = Object.entries(choicesOf(anew, picked)).map(([id, { verdict }]) => [id, verdict]);
    expect(verdicts).toEqual([
      ['a', 'reject'],
      ['b', 'later'],
      ['c', 'approve'],
    ]);
    expect(choicesOf(review(change({ id: 'b' })), picked).a).toBeUndefined();
  });

  it('leave with somebody what hung on them until it is decided who follows', () => {
    const departure = change({ id: 'gone', kind: 'departure', recordId: 'p', field: null, after: null });
    const newcomer = change({ id: 'new', kind: 'newcomer', recordId: 'p', field: null, after: null });
    const shown = review(departure, newcomer);
    const fresh = freshChoices(shown);
    const later = { ...fresh, new: { ...fresh.new!, verdict: 'later' as const } };
    expect(isFollowed(departure, shown, later)).toBe(false);
    expect(inputOf(shown, later).decisions).toMatchObject([{ id: 'gone', leftBehind: 'keep' }]);
    const arrived = review(departure, { ...newcomer, state: 'approved' });
    expect(inputOf(arrived, freshChoices(arrived)).decisions).toMatchObject([{ id: 'gone', leftBehind: 'pass' }]);
    const refused = review(departure, { ...newcomer, state: 'rejected' });
    expect(inputOf(refused, freshChoices(refused)).decisions).toMatchObject([{ id: 'gone', leftBehind: 'end' }]);
  });

  it('pass on what hung on somebody to whoever follows', () => {
    const shown = review(
      change({ id: 'gone', kind: 'departure', recordId: 'p', field: null, after: null }),
      change({ id: 'new', kind: 'newcomer', recordId: 'p', field: null, after: null }),
    );
    const choices = freshChoices(shown);
    expect(choices.gone).toMatchObject({ leftBehind: 'pass', forgetContact: true });
    const day = { ...choices, gone: { ...choices.gone!, day: '2027-03-01' } };
    expect(inputOf(shown, day).decisions).toEqual([
      {
        ...{ id: 'gone', decision: 'approve', leftBehind: 'pass', forgetContact: true },
        on: { precision: 'day', from: '2027-03-01', until: null, wording: null },
      },
      { id: 'new', decision: 'approve', purpose: 'Zusammenarbeit', legalBasis: 'public_task' },
    ]);
  });
});
