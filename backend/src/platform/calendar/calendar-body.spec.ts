import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarEntries, ZONES } from '../../../test/calendar/entries.js';
import { calendarBody, type CalendarEntry, type CalendarMethod } from './calendar-body.js';
import { instantOf, wallClockOf } from './wall-clock.js';

const MEETINGS = { numRuns: 300, seed: 20250312 };

const ENTRY: CalendarEntry = {
  uid: '01890a5d-ac96-774b-bcce-b302099a8057@netz.example',
  sequence: 0,
  title: 'Drittes Netzwerktreffen',
  description: null,
  location: 'Rathaus',
  starts: '2025-03-12T10:00',
  ends: '2025-03-12T13:00',
  zone: 'Europe/Berlin',
  organiser: { name: 'Regionalagentur', address: 'netz@netz.example' },
  attendee: { name: 'Jonas Weidengrund', address: 'jonas@lernwerk.example', status: 'NEEDS-ACTION' },
  stampedAt: new Date('2025-02-20T08:00:00.900Z'),
  createdAt: new Date('2025-02-01T08:00:00Z'),
  changedAt: new Date('2025-02-19T08:00:00Z'),
};

const parsed = (body: string): { calendar: ICAL.Component; event: ICAL.Component } => {
  const calendar = new ICAL.Component(ICAL.parse(body));
  return { calendar, event: calendar.getFirstSubcomponent('vevent') as ICAL.Component };
};

const value = (component: ICAL.Component, name: string): unknown => component.getFirstPropertyValue(name);

const instant = (event: ICAL.Component, name: string): Date => {
  const time = value(event, name) as ICAL.Time;
  expect(time.zone.tzid).not.toBe('floating');
  return time.toJSDate();
};

/** Text as the recipient's calendar shows it: line breaks in one form, nothing around it. */
const shown = (text: string | null): string | null => text?.replace(/\r\n?/g, '\n').trim() || null;

const shownName = (name: string | null): string | null => shown(name)?.replaceAll('\\', '/') ?? null;

/** The instant a wall clock means; of one that comes twice both, as RFC 5545 means the first and ical.js the second. */
function readings(wall: string, zone: string): Date[] {
  const meant = instantOf(wall, zone);
  const later = [30, 60].map((minutes) => new Date(meant.getTime() + minutes * 60_000));
  return [meant, ...later.filter((again) => wallClockOf(again, zone) === wall)];
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Lines put together again by the rule of RFC 5545, 3.1, on octets: none of our own code and none of ical.js. */
function unfolded(body: string): string[] {
  const octets = Buffer.from(body).toString('latin1');
  expect(octets.endsWith('\r\n')).toBe(true);
  const lines = octets.slice(0, -2).split('\r\n');
  expect(lines.filter((line) => line.length > 75 || /[\r\n]/.test(line))).toEqual([]);
  // Throws where a line begins or ends inside a sequence.
  for (const line of lines) UTF8.decode(Buffer.from(line, 'latin1'));
  const whole = octets.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  return whole.map((line) => Buffer.from(line, 'latin1').toString());
}

const NAMES = [
  ...['BEGIN', 'END', 'VERSION', 'PRODID', 'METHOD', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'DTSTART', 'DTEND', 'UID'],
  ...['DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'STATUS', 'ORGANIZER', 'ATTENDEE'],
];

/** A value of a parameter (RFC 5545, 3.2): quoted or without `; : ,`, and never with a quotation mark inside. */
const LINE = /^(?<name>[A-Z-]+)(;[A-Z-]+=("[^"]*"|[^";:,]*))*:[^\p{Cc}]*$/u;

const isLegal = (line: string): boolean => {
  const match = LINE.exec(line.replaceAll('\t', ' '));
  return match !== null && !/\p{Cc}/u.test(match[0]) && NAMES.includes(match.groups?.name ?? '');
};

function expectLegalLines(body: string, method: CalendarMethod): void {
  const lines = unfolded(body);
  expect(lines.slice(0, 4)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', expect.stringMatching(/^PRODID:./), `METHOD:${method}`]);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  expect(lines.filter((line) => !isLegal(line))).toEqual([]);
  expect(lines.filter((line) => /^(DTSTAMP|CREATED|LAST-MODIFIED):\d{8}T\d{6}Z$/.test(line))).toHaveLength(3);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(body).not.toMatch(/SENT-BY/);
}

function expectEntry(body: string, entry: CalendarEntry): ICAL.Component {
  const { event } = parsed(body);
  expect(value(event, 'uid')).toBe(entry.uid);
  expect(value(event, 'sequence')).toBe(entry.sequence);
  expect(value(event, 'summary')).toBe(shown(entry.title));
  expect(value(event, 'description')).toBe(shown(entry.description));
  expect(value(event, 'location')).toBe(shown(entry.location));
  expect(instant(event, 'dtstamp').getTime()).toBe(Math.floor(entry.stampedAt.getTime() / 1000) * 1000);
  expect(readings(entry.starts, entry.zone)).toContainEqual(instant(event, 'dtstart'));
  expect(readings(entry.ends, entry.zone)).toContainEqual(instant(event, 'dtend'));
  for (const name of ['dtstart', 'dtend']) expect(event.getFirstProperty(name)?.getFirstParameter('tzid')).toBe(entry.zone);
  expect(event.getAllProperties('organizer')).toHaveLength(1);
  expect(value(event, 'organizer')).toBe(`mailto:${entry.organiser.address}`);
  expect(event.getFirstProperty('organizer')?.getFirstParameter('cn') ?? null).toBe(shownName(entry.organiser.name));
  return event;
}

function expectRequest(body: string, entry: CalendarEntry, method: CalendarMethod, status: string): void {
  expectLegalLines(body, method);
  const event = expectEntry(body, entry);
  expect(value(event, 'status')).toBe(status);
  expectRecipientAlone(event, entry);
}

function expectRecipientAlone(event: ICAL.Component, { attendee }: CalendarEntry): void {
  expect(event.getAllProperties('attendee')).toHaveLength(1);
  expect(value(event, 'attendee')).toBe(`mailto:${attendee?.address}`);
  const parameter = (name: string): unknown => event.getFirstProperty('attendee')?.getFirstParameter(name);
  expect([parameter('partstat'), parameter('rsvp')]).toEqual([attendee?.status, 'TRUE']);
  expect(parameter('cn') ?? null).toBe(shownName(attendee?.name ?? null));
}

/** The lines of VTIMEZONE, one text for each STANDARD and DAYLIGHT. */
function observances(body: string): string[] {
  const [, zone = ''] = /BEGIN:VTIMEZONE\r\n(.*?)END:VTIMEZONE/s.exec(body) ?? [];
  return [...zone.matchAll(/BEGIN:(?:STANDARD|DAYLIGHT)\r\n.*?END:/gs)].map(([lines]) => lines);
}

describe('a body', () => {
  it('keeps every rule as invitation, update, cancellation and in a feed', () => {
    fc.assert(
      fc.property(calendarEntries, (entry) => {
        const later = { ...entry, sequence: entry.sequence + 1 };
        expectRequest(calendarBody('REQUEST', entry), entry, 'REQUEST', 'CONFIRMED');
        expectRequest(calendarBody('REQUEST', later), later, 'REQUEST', 'CONFIRMED');
        expectRequest(calendarBody('CANCEL', later), later, 'CANCEL', 'CANCELLED');
        const published = calendarBody('PUBLISH', entry);
        expectLegalLines(published, 'PUBLISH');
        expect(expectEntry(published, entry).getAllProperties('attendee')).toEqual([]);
      }),
      MEETINGS,
    );
  });

  it('asks nobody without a name for whom', () => {
    expect(() => calendarBody('REQUEST', { ...ENTRY, attendee: null })).toThrow('attendee');
  });
});

describe('the zone of a body', () => {
  const bodyIn = (zone: string, day: string): string =>
    calendarBody('REQUEST', { ...ENTRY, zone, starts: `${day}T10:00`, ends: `${day}T11:00` });

  it.each([
    ['Europe/Berlin', '19700329T020000 +0100 +0200 3 -1SU', '19701025T030000 +0200 +0100 10 -1SU'],
    ['America/New_York', '19700308T020000 -0500 -0400 3 2SU', '19701101T020000 -0400 -0500 11 1SU'],
    ['Australia/Sydney', '19701004T020000 +1000 +1100 10 1SU', '19700405T030000 +1100 +1000 4 1SU'],
  ])('has its rules from 1970 on: %s', (zone, ...changes) => {
    const body = bodyIn(zone, '2025-06-12');
    const rule =
      /DTSTART:(\w+)\r\nTZOFFSETFROM:(\S+)\r\nTZOFFSETTO:(\S+)\r\nRRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(\w+|-\w+)\r\nEND/;
    const rules = observances(body).map((lines) => rule.exec(lines)?.slice(1).join(' '));
    expect(rules.sort()).toEqual(changes.sort());
    expect(body).not.toContain('RDATE');
  });

  it.each(['Asia/Kathmandu', 'UTC', 'Europe/Istanbul'])('has no rule without summer time: %s', (zone) => {
    const [only, ...others] = observances(bodyIn(zone, '2025-06-12'));
    expect(only).toMatch(/^BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:(.+)\r\nTZOFFSETTO:\1\r\nEND:$/);
    expect(others).toEqual([]);
  });

  it('lists the changes of a year that do not repeat', () => {
    const starts = observances(bodyIn('Europe/Istanbul', '2016-06-12')).map((lines) => /DTSTART:(\w+)/.exec(lines)?.[1]);
    expect(starts).toEqual(['19700101T000000', '20160327T030000']);
  });

  it('is right for every zone there is, on every day', () => {
    const days = fc.date({ min: new Date('2012-01-01'), max: new Date('2036-12-30'), noInvalidDate: true });
    const zones = fc.constantFrom(...ZONES, ...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(zones, days, (zone, date) => {
        const day = date.toISOString().slice(0, 10);
        const { event } = parsed(bodyIn(zone, day));
        expect(instant(event, 'dtstart')).toEqual(instantOf(`${day}T10:00`, zone));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['over the turn of the year', 'Europe/Berlin', '2025-12-31T22:00', '2026-01-01T02:00'],
    ['over the turn of a year in which the rules change', 'Africa/Casablanca', '2030-12-20T10:00', '2031-02-10T10:00'],
    ['that begins when clocks leave its hour out', 'Europe/Berlin', '2025-03-30T02:30', '2025-03-30T04:00'],
    ['that begins in the hour that comes twice', 'Europe/Berlin', '2025-10-26T02:30', '2025-10-26T04:00'],
  ])('holds for a meeting %s', (_, zone, starts, ends) => {
    const entry = { ...ENTRY, zone, starts, ends };
    expectEntry(calendarBody('REQUEST', entry), entry);
  });
});

describe('bodies', () => {
  it('are the same bytes in every zone a process may run in', async () => {
    const folder = join(import.meta.dirname, '../../../test');
    const run = async (TZ: string): Promise<{ stdout: string; stderr: string }> =>
      promisify(execFile)(
        process.execPath,
        ['--import', join(folder, 'support/typescript.hooks.mjs'), join(folder, 'calendar/print-bodies.ts')],
        { env: { TZ }, maxBuffer: 100 * 1024 * 1024 },
      );
    const [utc, berlin] = await Promise.all(['UTC', 'Europe/Berlin'].map(run));
    expect([utc?.stderr, berlin?.stderr]).toEqual(['UTC', 'Europe/Berlin']);
    expect(utc?.stdout.match(/BEGIN:VCALENDAR/g)).toHaveLength(1_200);
    expect(utc?.stdout).toBe(berlin?.stdout);
  });
});
