import { periodFrom, unknownDate } from '@knotenpunkt/shared';
import { attendanceInWords, distanceInWords, leafOf, whenInWords, type WordContext } from './meeting-words.js';

/** Says which sentence it was asked for, and with what. */
const context: WordContext = {
  translate: (key, values = {}) => [key, ...Object.values(values)].join(' '),
  language: 'de',
};
const BERLIN = { starts: '2025-03-27T14:00', ends: '2025-03-27T16:30', zone: 'Europe/Berlin' };

describe('the time of a meeting in words', () => {
  it('names day and hours, and the zone only where it is another one', () => {
    expect(whenInWords(BERLIN, context)).toBe('meetings.when.day Do., 27.03.2025 meetings.when.hours 14:00 16:30');
    expect(whenInWords({ ...BERLIN, zone: 'Europe/London' }, context)).toMatch(/^meetings\.when\.zone .* Europe\/London$/);
    expect(whenInWords({ ...BERLIN, ends: '2025-03-28T12:00' }, context)).toMatch(/^meetings\.when\.span .*27\.03.*28\.03/);
    expect(whenInWords({ starts: null, ends: null, zone: 'Europe/Berlin' }, context)).toBe('');
  });

  it('tells how far away it is by the days in its zone', () => {
    const distance = (now: string) => distanceInWords(BERLIN, context.translate, new Date(now));
    expect(distance('2025-03-12T22:30:00Z')).toBe('meetings.distance.ahead 15');
    expect(distance('2025-03-25T23:30:00Z')).toBe('meetings.distance.tomorrow');
    expect(distance('2025-03-27T20:00:00Z')).toBe('meetings.distance.today');
    expect(distance('2025-03-30T08:00:00Z')).toBe('meetings.distance.ago 3');
    expect(distance('2025-06-30T08:00:00Z')).toBe('');
  });
});

describe('the leaf of a calendar', () => {
  const leaf = (held: ReturnType<typeof unknownDate>) => leafOf({ starts: null, held }, context);

  it('shows a day', () => {
    expect(leafOf({ starts: BERLIN.starts, held: null }, context)).toEqual(['Do.', '27', 'März']);
    expect(leaf(periodFrom('day', '2023-11-16'))).toEqual(['Do.', '16', 'Nov.']);
  });

  it('shows no more than is known', () => {
    expect(leaf(periodFrom('month', '2024-05-01'))).toEqual(['', 'Mai', '2024']);
    expect(leaf(periodFrom('quarter', '2024-10-01'))).toEqual(['', 'meetings.leaf.quarter 4', '2024']);
    expect(leaf(periodFrom('season', '2024-06-01'))).toEqual(['', '2024', 'meetings.leaf.season.6']);
    expect(leaf(periodFrom('year', '2022-01-01'))).toEqual(['', '2022', '']);
    expect(leaf(unknownDate('früher'))).toEqual(['', '–', 'meetings.leaf.unknown']);
  });
});

test('attendance keeps its qualifier', () => {
  expect(attendanceInWords({ attendance: 70, attendanceQualifier: 'more_than' }, context.translate)).toBe(
    'meetings.attended.more_than 70',
  );
  expect(attendanceInWords({ attendance: 12, attendanceQualifier: null }, context.translate)).toBe('meetings.attended.exact 12');
  expect(attendanceInWords({ attendance: null, attendanceQualifier: null }, context.translate)).toBe('');
});
