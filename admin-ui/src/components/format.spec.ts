import { daysAgo } from './format.js';

describe('daysAgo', () => {
  it.each([
    ['2025-03-12T00:01', '2025-03-12T23:59', 0],
    ['2025-03-11T23:59', '2025-03-12T00:01', 1],
    // Over the change to summer time, where a day has 23 hours.
    ['2025-03-29T12:00', '2025-03-31T00:00', 2],
    ['2025-10-25T00:00', '2025-10-27T00:00', 2],
  ])('from %s to %s: %i', (date, now, days) => {
    expect(daysAgo(new Date(date), new Date(now))).toBe(days);
  });
});
