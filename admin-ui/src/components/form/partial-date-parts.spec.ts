import { isPlausible, periodFrom, unknownDate } from '@knotenpunkt/shared/partial-dates';
import { beginningsOf, dateFrom, inPrecision } from './partial-date-parts.js';

test('a date comes back from its beginnings as it was', () => {
  const dates = [
    periodFrom('day', '2023-11-16'),
    periodFrom('season', '2024-06-01', 'Sommer 2024'),
    periodFrom('year', '2022-01-01', null, '2025-01-01'),
  ];
  expect(dates.map((date) => dateFrom(date.precision as 'day', ...beginningsOf(date), date.wording))).toEqual(dates);
  expect(beginningsOf(unknownDate())).toEqual(['', '']);
});

test('what is half typed is kept and is no date', () => {
  const half = dateFrom('month', '20-05-01', '20-05-01', null);
  expect(beginningsOf(half)).toEqual(['20-05-01', '20-05-01']);
  expect(isPlausible(half)).toBe(false);
  expect(isPlausible(dateFrom('year', '2024-01-01', '2023-01-01', null))).toBe(false);
});

test('a coarser precision is the period around', () => {
  expect(inPrecision('2024-05-17', 'day', 'month')).toBe('2024-05-01');
  expect(inPrecision('2024-05-01', 'month', 'quarter')).toBe('2024-04-01');
  expect(inPrecision('2024-05-17', 'day', 'season')).toBe('2024-03-01');
  expect(inPrecision('2024-01-17', 'day', 'season')).toBe('2023-12-01');
  expect(inPrecision('2024-06-01', 'season', 'year')).toBe('2024-01-01');
});

test('a finer precision keeps the year and claims no more', () => {
  expect(inPrecision('2024-01-01', 'year', 'month')).toBe('2024--01');
  expect(inPrecision('2024-04-01', 'quarter', 'day')).toBe('');
  expect(inPrecision('', 'day', 'year')).toBe('');
});
