import fc from 'fast-check';
import { shifted, wallClockOf, type CalendarEntry } from '../../src/platform/calendar/index.js';

/** Zones with summer time north and south, by half an hour, by a lunar calendar, given up, and without. */
export const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Europe/Istanbul',
  'Asia/Kathmandu',
  'UTC',
];

/** Instants at which the clocks of some of them change. */
const CLOCK_CHANGES = [
  '2025-03-30T01:00Z',
  '2025-10-26T01:00Z',
  '2026-03-29T01:00Z',
  '2025-03-09T07:00Z',
  '2025-11-02T06:00Z',
  '2025-04-05T16:00Z',
  '2025-10-04T16:00Z',
].map((text) => Date.parse(text));

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const anyInstant = fc.date({ min: new Date('2012-01-01'), max: new Date('2036-12-31'), noInvalidDate: true });

const nearClockChange = fc
  .tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -3 * DAY, max: 3 * DAY }))
  .map(([change, distance]) => new Date(change + distance));

/** What people type, and what breaks formats. */
const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({
      unit: fc.constantFrom('ä', 'ß', '"', "'", ',', ';', ':', '\\', '\n', '\r\n', '^', 'n', ' ', '🎉', '👩🏽‍🏫', '=', '\t'),
      maxLength,
    }),
    fc.constantFrom(
      'Runder Tisch',
      'Müller, "Max"; Köln: \\n',
      'BEGIN:VEVENT\r\nUID:x',
      '"',
      '^n',
      'x'.repeat(maxLength),
      '🎉'.repeat(maxLength),
    ),
  );

const mailbox = fc.record({
  name: fc.option(anyText(80)),
  address: fc.constantFrom('jonas@lernwerk.example', "mara.o'neill+netz@kammer.example", 'jürgen@bücher.example'),
});

const schedule = fc
  .record({
    instant: fc.oneof(anyInstant, nearClockChange),
    zone: fc.constantFrom(...ZONES),
    minutes: fc.integer({ min: 15, max: 3 * 24 * 60 }),
  })
  .map(({ instant, zone, minutes }) => {
    const starts = wallClockOf(instant, zone);
    return { zone, starts, ends: shifted(starts, { minutes }) };
  });

/** Meetings as they may stand in the calendar of somebody invited. */
export const calendarEntries: fc.Arbitrary<CalendarEntry & { attendee: NonNullable<CalendarEntry['attendee']> }> = fc
  .record({
    uid: fc.uuid().map((id) => `${id}@netz.example`),
    sequence: fc.nat(20),
    title: anyText(120),
    description: fc.option(anyText(800)),
    location: fc.option(anyText(200)),
    schedule,
    organiser: mailbox,
    person: mailbox,
    status: fc.constantFrom('NEEDS-ACTION', 'ACCEPTED', 'TENTATIVE', 'DECLINED'),
    stampedAt: anyInstant,
    createdAt: anyInstant,
    changedAt: anyInstant,
  })
  .map(({ schedule, person, status, ...entry }) => ({ ...entry, ...schedule, attendee: { ...person, status } }));
