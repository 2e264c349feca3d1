import { periodFrom, unknownDate } from '@knotenpunkt/shared/partial-dates';
import { hasEnded, periodOf } from './period.js';

const translate = (key: string, values: Record<string, unknown> = {}): string =>
  [key.split('.').at(-1), ...Object.values(values)].join(' ');

describe('the time something lasts', () => {
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
