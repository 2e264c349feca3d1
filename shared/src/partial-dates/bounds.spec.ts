import { isPlausible, periodFrom, unknownDate } from './bounds.js';

describe('a partial date', () => {
  it('has the bounds of its precision', () => {
    expect(periodFrom('day', '2023-11-16')).toMatchObject({ from: '2023-11-16', until: '2023-11-16' });
    expect(periodFrom('month', '2024-02-01')).toMatchObject({ from: '2024-02-01', until: '2024-02-29' });
    expect(periodFrom('quarter', '2024-10-01')).toMatchObject({ until: '2024-12-31' });
    expect(periodFrom('season', '2024-12-01')).toMatchObject({ until: '2025-02-28' });
    expect(periodFrom('year', '2025-01-01', 'im Jahr 2025')).toMatchObject({ until: '2025-12-31', wording: 'im Jahr 2025' });
    expect(unknownDate('früher')).toEqual({ precision: 'unknown', from: null, until: null, wording: 'früher' });
  });

  it('may be a span that ends with a later period', () => {
    expect(periodFrom('year', '2022-01-01', null, '2025-01-01')).toMatchObject({ from: '2022-01-01', until: '2025-12-31' });
  });

  it('is refused with bounds that are none of its precision', () => {
    const date = { precision: 'month' as const, from: '2024-02-01', until: '2024-02-29', wording: null };
    expect(isPlausible(date)).toBe(true);
    expect(isPlausible({ ...date, from: '2024-02-02' })).toBe(false);
    expect(isPlausible({ ...date, until: '2024-02-28' })).toBe(false);
    expect(isPlausible({ ...date, until: '2024-02-30' })).toBe(false);
    expect(isPlausible({ ...date, from: '2024-03-01' })).toBe(false);
    expect(isPlausible({ ...date, from: null })).toBe(false);
    expect(isPlausible({ ...date, precision: 'unknown' })).toBe(false);
    expect(() => periodFrom('season', '2024-07-01')).toThrow(RangeError);
  });
});
