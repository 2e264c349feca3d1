const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Pauses between attempts, in seconds: about two days in all. RFC 5321, 4.5.4.1 speaks of at least 30 minutes and 4 to 5 days;
 * mail that answers a person is worth less after that, and is shown as failed. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR];

/**
 * Seconds until the next attempt of a mail that was refused for now or could not be delivered at all.
 * @param attempts attempts before the one that just failed
 * @returns null where it is given up
 */
export function againAfter(attempts: number): number | null {
  return PAUSES[attempts] ?? null;
}
