import fc from 'fast-check';
import { instantOf, isTimeZone, shifted, wallClockOf } from './wall-clock.js';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Asia/Kathmandu', 'UTC', 'Europe/Istanbul'];

describe('an instant', () => {
  it.each([
    ['2025-03-12T10:00', 'Europe/Berlin', '2025-03-12T09:00:00.000Z'],
    ['2025-07-12T10:00', 'Europe/Berlin', '2025-07-12T08:00:00.000Z'],
    ['2025-03-12T10:00', 'America/New_York', '2025-03-12T14:00:00.000Z'],
    ['2025-03-12T10:00', 'Asia/Kathmandu', '2025-03-12T04:15:00.000Z'],
    ['2025-03-12T10:00', 'UTC', '2025-03-12T10:00:00.000Z'],
    ['2015-07-12T10:00:00', 'Europe/Istanbul', '2015-07-12T07:00:00.000Z'],
  ])('of %s in %s', (wall, zone, instant) => {
    expect(instantOf(wall, zone).toISOString()).toBe(instant);
  });

  it('of a time that comes twice is the first', () => {
    expect(instantOf('2025-10-26T02:30', 'Europe/Berlin').toISOString()).toBe('2025-10-26T00:30:00.000Z');
  });

  it('of a time that never comes lies as far behind the jump', () => {
    const instant = instantOf('2025-03-30T02:30', 'Europe/Berlin');
    expect(instant.toISOString()).toBe('2025-03-30T01:30:00.000Z');
    expect(wallClockOf(instant, 'Europe/Berlin')).toBe('2025-03-30T03:30');
  });

  it.each(['2025-03-30T10:00+01:00', '2025-03-30T10:00Z', '2025-03-30', '2025-03-30 10:00', '2025-02-30T10:00', 'T10:00', ''])(
    'is not made of %j',
    (wall) => {
      expect(() => instantOf(wall, 'Europe/Berlin')).toThrow(RangeError);
    },
  );

  it('is what the wall shows, in every zone', () => {
    const instants = fc.date({ min: new Date('1975-01-01'), max: new Date('2037-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const wall = wallClockOf(instant, zone);
        const there = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(
          instant,
        );
        expect(wall).toBe(there.replace(' ', 'T'));
        expect(wallClockOf(instantOf(wall, zone), zone)).toBe(wall);
      }),
    );
  });
});

describe('a shift on the wall', () => {
  it.each([
    ['2025-03-31T10:00', { days: -1 }, '2025-03-30T10:00'],
    ['2025-03-30T10:00', { days: -1 }, '2025-03-29T10:00'],
    ['2025-10-26T10:00', { hours: -9 }, '2025-10-26T01:00'],
    ['2025-02-28T23:30', { days: 1, hours: 1, minutes: 15 }, '2025-03-02T00:45'],
    ['2024-02-28T10:00', { days: 1 }, '2024-02-29T10:00'],
    ['2025-03-31T10:00:00', {}, '2025-03-31T10:00'],
  ])('from %s by %j', (wall, by, result) => {
    expect(shifted(wall, by)).toBe(result);
  });
});

describe('a zone', () => {
  it.each([...ZONES, 'Asia/Katmandu', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])('is %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Berlin', 'europe/berlin', '+01:00', 'W. Europe Standard Time', 'Europe/Berlin\r\n', '2025-01-01[Europe/Berlin]'])(
    'is not %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
