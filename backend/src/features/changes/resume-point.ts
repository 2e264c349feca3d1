import { validate as isUuid, version as versionOf } from 'uuid';
import { HOURS, instantOf, SECONDS } from '../../platform/clock/index.js';

/** Longest absence, in milliseconds, of which the changes are told one by one. */
const MAX_ABSENCE = HOURS;

/**
 * Events are numbered when they are written but seen when they are committed: one with a lower number may come later,
 * by as long as a transaction takes. So the log is read again from this many milliseconds before; a change told twice
 * does no harm.
 */
const OVERLAP = 60 * SECONDS;

/**
 * Milliseconds somebody who only begins to listen may have needed for it since their page was read: browsers try a stream
 * that a proxy holds back for a minute before they ask.
 */
const BEGINNING = 60 * SECONDS;

/** The least event id from which to read for somebody who has seen no event yet. */
export function beginFrom(now: Date): string {
  return leastIdAt(now.getTime() - BEGINNING - OVERLAP);
}

/** The least event id from which to read for somebody who has seen `eventId`; null where that is too long ago. */
export function resumeFrom(eventId: string, now: Date): string | null {
  if (!isUuid(eventId) || versionOf(eventId) !== 7) return null;
  const seenAt = instantOf(eventId).getTime();
  return now.getTime() - seenAt > MAX_ABSENCE ? null : leastIdAt(Math.max(0, seenAt - OVERLAP));
}

/** The least UUIDv7 of a millisecond (RFC 9562, 5.7). */
function leastIdAt(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
