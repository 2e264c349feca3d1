import { addDays, addMinutes, clockIn, daysBetween, minutesBetween, timeOf } from './wall-clock.js';

describe('a clock on the wall', () => {
  it('is counted without regard to the changes of the clock', () => {
    expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
    expect(addMinutes('2025-03-30T01:30', 60)).toBe('2025-03-30T02:30');
    expect(minutesBetween('2025-10-26T01:00', '2025-10-26T04:00')).toBe(180);
    expect(daysBetween('2025-02-27', '2025-03-01')).toBe(2);
    expect(daysBetween('2025-03-01', '2025-02-27')).toBe(-2);
  });

  it('shows the time of its zone', () => {
    expect(clockIn('Europe/Berlin', new Date('2025-03-12T09:05:00Z'))).toBe('2025-03-12T10:05');
    expect(clockIn('Europe/Berlin', new Date('2025-07-31T22:30:00Z'))).toBe('2025-08-01T00:30');
    expect(timeOf('2025-03-12T10:05')).toBe('10:05');
  });
});
