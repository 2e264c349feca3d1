import ICAL from 'ical.js';
import type { Mailbox } from '../mail/mailbox.js';
import { plainLines } from '../mail/plain-lines.js';
import { timeZoneComponent, type Component, type Property } from './time-zone.js';
import { instantOf, wallClockOf } from './wall-clock.js';

/** What a body asks for (RFC 5546): to come, also after a change; to strike it out; to take note of it. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface Attendee extends Mailbox {
  status: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';
}

/** One meeting as it stands in the calendar of one recipient. */
export interface CalendarEntry {
  /** Fixed for the life of the meeting, the same for everybody. */
  uid: string;
  /** Rises with every change of time, zone or place and on cancellation; never falls. */
  sequence: number;
  title: string;
  /** Without personal links: calendars are shared. */
  description: string | null;
  location: string | null;
  /** Wall-clock times in `zone`. */
  starts: string;
  ends: string;
  /** IANA name. */
  zone: string;
  /** A mailbox the system reads; the same for one recipient as long as the meeting lives. */
  organiser: Mailbox;
  /** The recipient and what we know of the answer; null where nobody is asked. */
  attendee: Attendee | null;
  /** When this state of the entry was written; of two, calendars believe the later. */
  stampedAt: Date;
  createdAt: Date;
  changedAt: Date;
}

/** What stands in the calendars of all recipients alike. */
export type CalendarInCommon = Omit<CalendarEntry, 'attendee'>;

// ical.js counts the octets of a line without the space that continues it; RFC 5545, 3.1 allows 75 with it.
ICAL.foldLength = 74;

/**
 * The calendar body of a mail or a download (RFC 5545): one meeting, and of those invited nobody but the recipient.
 * @throws Error where somebody is asked, but nobody named
 */
export function calendarBody(method: CalendarMethod, entry: CalendarEntry): string {
  return calendarBodies(method, entry)(entry.attendee);
}

/**
 * The same for many recipients: all that is not the recipient's own is written once.
 * @returns makes the body of one of them; @throws Error where somebody is asked, but nobody named
 */
export function calendarBodies(method: CalendarMethod, entry: CalendarInCommon): (attendee: CalendarEntry['attendee']) => string {
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Knotenpunkt//Knotenpunkt//DE'],
    ['method', {}, 'text', method],
  ];
  const zone = timeZoneComponent(entry.zone, yearsOf(entry));
  const body: string = ICAL.stringify(['vcalendar', head, [zone, event(method, entry)]]);
  if (method === 'PUBLISH') return () => body;
  const end = body.lastIndexOf('END:VEVENT');
  return (person) => {
    if (!person) throw new Error(`${method} of ${entry.uid} names no attendee`);
    return `${body.slice(0, end)}${ICAL.stringify.property(attendee(person), ICAL.design.icalendar, false)}\r\n${body.slice(end)}`;
  };
}

function event(method: CalendarMethod, entry: CalendarInCommon): Component {
  const properties: Property[] = [
    ['uid', {}, 'text', entry.uid],
    ['sequence', {}, 'integer', entry.sequence],
    ['dtstamp', {}, 'date-time', utc(entry.stampedAt)],
    ['created', {}, 'date-time', utc(entry.createdAt)],
    ['last-modified', {}, 'date-time', utc(entry.changedAt)],
    ['dtstart', { tzid: entry.zone }, 'date-time', local(entry.starts, entry.zone)],
    ['dtend', { tzid: entry.zone }, 'date-time', local(entry.ends, entry.zone)],
    ...text('summary', entry.title),
    ...text('description', entry.description),
    ...text('location', entry.location),
    ['status', {}, 'text', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'],
    ['organizer', commonName(entry.organiser), 'cal-address', `mailto:${entry.organiser.address}`],
  ];
  return ['vevent', properties, []];
}

function attendee(person: Attendee): Property {
  const parameters = { cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat: person.status, rsvp: 'TRUE' };
  return ['attendee', { ...parameters, ...commonName(person) }, 'cal-address', `mailto:${person.address}`];
}

/**
 * CN: RFC 6868 lets ical.js write quotation marks and line breaks too. A backslash means nothing there, but many readers,
 * ical.js among them, take what follows it for something else.
 */
function commonName({ name }: Mailbox): Record<string, string> {
  const shown = plainLines(name ?? '')
    .replaceAll('\\', '/')
    .trim();
  return shown ? { cn: shown } : {};
}

function text(property: string, given: string | null): Property[] {
  const value = plainLines(given ?? '').trim();
  return value ? [[property, {}, 'text', value]] : [];
}

/** A time that the clocks leave out is written as the one they show instead: calendars differ on the former. */
function local(wall: string, zone: string): string {
  return `${wallClockOf(instantOf(wall, zone), zone)}:00`;
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}

function yearsOf({ starts, ends }: CalendarInCommon): [number, ...number[]] {
  const [first, last] = [starts, ends].map((wall) => Number(wall.slice(0, 'YYYY'.length))) as [number, number];
  return [first, ...Array.from({ length: last - first }, (_, index) => first + index + 1)];
}
