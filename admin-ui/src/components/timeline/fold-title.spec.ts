import { foldTitle } from './fold-title.js';

test.each([
  [
    { invited: 16, open: 2 },
    { key: 'answers', count: 14 },
  ],
  [
    { invited: 16, open: 16 },
    { key: 'invitations', count: 16 },
  ],
  [
    { invited: 0, open: 0 },
    { key: 'none', count: 0 },
  ],
])('of %j it says %j', (fold, title) => {
  expect(foldTitle(fold)).toEqual(title);
});
