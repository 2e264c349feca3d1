import type { Meeting } from '@knotenpunkt/shared';
import { byMonth } from './meeting-months.js';

const onDay = (id: string, day: string | null) => ({ id, day }) as Meeting;

test('meetings stand under their months in the order of the list, those without a date apart', () => {
  const months = byMonth([onDay('a', '2025-03-27'), onDay('b', '2025-03-03'), onDay('c', '2024-12-05'), onDay('d', null)]);
  expect(months.map(({ month, meetings }) => [month, meetings.map(({ id }) => id)])).toEqual([
    ['2025-03', ['a', 'b']],
    ['2024-12', ['c']],
    [null, ['d']],
  ]);
});
