/**
 * Times of meetings are what a clock on the wall of the place shows: `2025-03-12T10:00`, without offset. Here they are only
 * counted; which instant they mean is the server's to say.
 */
const DAY_LENGTH = 10;

export function dayOf(wall: string): string {
  return wall.slice(0, DAY_LENGTH);
}

/** "10:00" */
export function timeOf(wall: string): string {
  return wall.slice(DAY_LENGTH + 1, DAY_LENGTH + 6);
}

export function at(day: string, time: string): string {
  return `${day}T${time}`;
}

export function addDays(day: string, days: number): string {
  return asDate(at(day, '12:00'), days * 24 * 60).slice(0, DAY_LENGTH);
}

export function addMinutes(wall: string, minutes: number): string {
  return asDate(wall, minutes).slice(0, DAY_LENGTH + 6);
}

/** Minutes on the clock from one time to another, negative where the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round(minutesBetween(at(from, '00:00'), at(to, '00:00')) / (24 * 60));
}

/** What the clock shows in a zone at an instant. */
export function clockIn(zone: string, instant: Date): string {
  // Swedish writes dates as ISO 8601 does.
  const text = instant.toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return text.replace(' ', 'T');
}

function asDate(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString();
}
