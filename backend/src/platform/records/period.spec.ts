import { periodFrom, unknownDate } from '@knotenpunkt/shared';
import { surelyOverlap } from './period.js';

const TODAY = '2026-01-15';
const year = (first: number, last = first) => ({
  since: periodFrom('year', `${first}-01-01`),
  until: periodFrom('year', `${last}-01-01`),
});
const day = (since: string | null, until: string | null) => ({
  since: since ? periodFrom('day', since) : null,
  until: until ? periodFrom('day', until) : null,
});
const both = (one: Parameters<typeof surelyOverlap>[0], other: typeof one) => [
  surelyOverlap(one, other, TODAY),
  surelyOverlap(other, one, TODAY),
];

test.each([
  ['days that overlap', day('2024-01-01', '2024-06-30'), day('2024-06-01', null), true],
  ['one after the other, on the same day', day('2024-01-01', '2024-06-30'), day('2024-06-30', null), false],
  ['years that may follow each other', year(2022, 2024), year(2024, 2025), false],
  ['years of which one lies within the other', year(2020, 2025), day('2022-03-01', '2022-04-01'), true],
  ['two that last, begun nobody knows when', day(null, null), day(null, null), true],
  ['one that ended nobody knows when', { since: null, until: unknownDate('ausgetreten') }, day(null, null), false],
  ['one begun nobody knows when that ended within the other', day(null, '2024-05-01'), day('2024-01-01', null), true],
  ['one that lasts, begun nobody knows when, after one in the past', day(null, null), year(2020, 2021), false],
])('%s', (_, one, other, expected) => {
  expect(both(one, other)).toEqual([expected, expected]);
});
