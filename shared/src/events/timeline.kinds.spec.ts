import { categoryOf } from './timeline.kinds.js';

test.each([
  ['meetings.created', 'meetings'],
  ['meetings.sent', 'mails'],
  ['invitations.answered', 'meetings'],
  ['invitations.reminded', 'mails'],
  ['decisions.created', 'results'],
  ['files.added', 'files'],
  ['organisations.updated', 'changes'],
  ['seats.ended', 'changes'],
])('%s stands among the %s', (kind, category) => {
  expect(categoryOf(kind)).toBe(category);
});
