import { periodFrom, unknownDate } from '@knotenpunkt/shared/partial-dates';
import { groupLine, hasEnded, periodOf } from './group-words.js';

const translate = (key: string, values: Record<string, unknown> = {}): string =>
  [key.split('.').at(-1), ...Object.values(values)].join(' ');

describe('a group in words', () => {
  it('names its kind, and who leads it where somebody does', () => {
    const leads = [
      { id: '1', name: 'Anna' },
      { id: '2', name: 'Ben' },
    ];
    expect(groupLine({ kind: 'advisory_board', leads }, translate)).toBe('advisory_board – led_by Anna, Ben');
    expect(groupLine({ kind: 'advisory_board', leads: [] }, translate)).toBe('advisory_board');
  });
});

describe('the time of a seat', () => {
  const since = periodFrom('year', '2021-01-01');
  const until = periodFrom('month', '2024-05-01');

  it('is told as far as it is known', () => {
    expect(periodOf({ since, until }, 'de', translate)).toBe('from_until 2021 Mai 2024');
    expect(periodOf({ since, until: null }, 'de', translate)).toBe('since 2021');
    expect(periodOf({ since: null, until }, 'de', translate)).toBe('until Mai 2024');
    expect(periodOf({ since: null, until: null }, 'de', translate)).toBe('');
  });

  it('is over after its last day, and where nobody knows when it ended', () => {
    expect(hasEnded({ until: null }, '2024-06-01')).toBe(false);
    expect(hasEnded({ until }, '2024-05-31')).toBe(false);
    expect(hasEnded({ until }, '2024-06-01')).toBe(true);
    expect(hasEnded({ until: unknownDate() }, '2024-06-01')).toBe(true);
  });
});
