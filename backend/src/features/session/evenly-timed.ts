import { setTimeout as delay } from 'node:timers/promises';

/** Longer than queuing a mail takes, in milliseconds. */
const FLOOR = 250;

/** Answers not before a fixed time, so that the clock does not tell whether there was anything to do. */
export async function evenlyTimed(work: Promise<void>): Promise<void> {
  await Promise.all([work, delay(FLOOR)]);
}
