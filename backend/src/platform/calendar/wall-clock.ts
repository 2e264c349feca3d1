import { HOME_ZONE } from '@knotenpunkt/shared';
import { Temporal } from 'temporal-polyfill';

/**
 * What the clock on the wall of a meeting shows, as ISO text without offset: `2025-03-30T10:00`. A meeting keeps this and its
 * IANA zone; the instant is derived, so that "10:00" stays 10:00 when a state changes its rules.
 *
 * Nothing here depends on the zone of the process.
 */
const WALL_CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/;

/**
 * The instant at which the clocks of `zone` show `wall`. Where clocks go back the time comes twice, and the first is meant;
 * where they go forward it never comes, and the time as far behind the jump is meant: 02:30 becomes 03:30. Calendars read it
 * the same way (RFC 5545, 3.3.5).
 * @throws RangeError where `wall` is no time or `zone` no zone
 */
export function instantOf(wall: string, zone: string): Date {
  return new Date(parsed(wall).toZonedDateTime(zone).epochMilliseconds);
}

/** What the clocks of `zone` show at an instant, to the minute. */
export function wallClockOf(instant: Date, zone: string): string {
  return written(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDateTime());
}

/** The day in the regions at an instant: `2025-03-12`. */
export function calendarDayOf(instant: Date): string {
  return wallClockOf(instant, HOME_ZONE).slice(0, 'YYYY-MM-DD'.length);
}

/** Moves on the wall, not in time: one day before 10:00 is 10:00 the day before, also across a clock change. */
export function shifted(wall: string, by: { days?: number; hours?: number; minutes?: number }): string {
  const { days = 0, hours = 0, minutes = 0 } = by;
  return written(parsed(wall).add({ days, hours, minutes }));
}

/** Whether it is the name of a zone as the time zone database of IANA writes it. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}

function parsed(wall: string): Temporal.PlainDateTime {
  if (!WALL_CLOCK.test(wall)) throw new RangeError(`Not a time of day without offset: ${wall}`);
  return Temporal.PlainDateTime.from(wall);
}

function written(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
