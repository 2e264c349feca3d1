import fc from 'fast-check';
import { calendarBody } from '../../src/platform/calendar/index.js';
import { calendarEntries } from './entries.js';

/** Prints the bodies of 300 meetings, the same in each run, and to stderr the zone of the process it is run in. */
process.stderr.write(new Intl.DateTimeFormat().resolvedOptions().timeZone);
for (const entry of fc.sample(calendarEntries, { numRuns: 300, seed: 20250312 })) {
  process.stdout.write(calendarBody('REQUEST', entry));
  process.stdout.write(calendarBody('REQUEST', { ...entry, sequence: entry.sequence + 1 }));
  process.stdout.write(calendarBody('CANCEL', { ...entry, sequence: entry.sequence + 2 }));
  process.stdout.write(calendarBody('PUBLISH', { ...entry, attendee: null }));
}
