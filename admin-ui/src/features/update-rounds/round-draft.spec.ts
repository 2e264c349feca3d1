import { draftOf, freshDraft, inputOf } from './round-draft.js';

const words = (key: string): string => key;

describe('a round as it is filled in', () => {
  it('begins with what is usual, due in four weeks', () => {
    expect(freshDraft(words, 'u1', new Date('2027-03-01T10:00:00Z'))).toMatchObject({
      dueOn: '2027-03-29',
      contactUserId: 'u1',
      firstReminderDays: '14',
    });
  });

  it('reminds nobody where the days are left empty', () => {
    const draft = { ...freshDraft(words, 'u1', new Date()), firstReminderDays: '', lastReminderDays: '2' };
    expect(inputOf(draft)).toMatchObject({ firstReminderDays: null, lastReminderDays: 2 });
  });

  it('is the same after it was stored', () => {
    const draft = freshDraft(words, 'u1', new Date());
    expect(draftOf({ ...inputOf(draft) } as Parameters<typeof draftOf>[0])).toEqual(draft);
  });
});
