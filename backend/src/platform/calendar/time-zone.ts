import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';

/** A component in the notation of ical.js (jCal, RFC 7265): its name, its properties, its parts. */
export type Component = [name: string, properties: Property[], parts: Component[]];
export type Property = [name: string, parameters: Record<string, string>, type: string, value: unknown];

/**
 * VTIMEZONE of a zone, right for all days of the given years, which follow each other. Its rules come from the data that
 * instants are derived from, so that the calendar of the recipient and the system mean the same.
 *
 * Changes that repeat are written from 1970 on with RRULE, the only form that Outlook reads. They are those of the very
 * years: a law that is different later, or follows the moon, moves nothing. Where the changes of a year do not repeat, as
 * when a state gives up summer time, they are listed one by one.
 */
export function timeZoneComponent(zone: string, years: readonly [number, ...number[]]): Component {
  const key = `${zone} ${years.join()}`;
  const component = made.get(key) ?? makeComponent(zone, years);
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, component);
  return component;
}

/** Thousands of invitations to one meeting need the same; finding out when clocks are changed is most of the work. */
const made = new Map<string, Component>();
const MOST_KEPT = 200;

function makeComponent(zone: string, years: readonly [number, ...number[]]): Component {
  const changes = years.map((year) => changesOf(year, zone));
  const parts = repeating(changes) ?? listed(startOf(years[0], zone), changes.flat());
  return ['vtimezone', [['tzid', {}, 'text', zone]], parts];
}

/** The last instant before the clocks of a zone are changed, and the first after. */
interface ClockChange {
  before: Temporal.ZonedDateTime;
  after: Temporal.ZonedDateTime;
}

function changesOf(year: number, zone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  const end = startOf(year + 1, zone);
  let after = startOf(year, zone).getTimeZoneTransition('next');
  while (after && Temporal.ZonedDateTime.compare(after, end) < 0) {
    changes.push({ before: after.subtract({ nanoseconds: 1 }), after });
    after = after.getTimeZoneTransition('next');
  }
  return changes;
}

function startOf(year: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
}

/** Undefined where nothing changes, or the years differ, or a year does not end as it began. */
function repeating(years: readonly ClockChange[][]): Component[] | undefined {
  const [rules = [], ...others] = years.map((changes) => changes.map(yearly));
  const begin = years[0]?.at(0)?.before.offset;
  const end = years[0]?.at(-1)?.after.offset;
  const same = others.every((other) => isDeepStrictEqual(other, rules));
  return begin !== undefined && begin === end && same ? rules : undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The change every year on such a weekday: the last of the month, or the first, second, third. */
function yearly(change: ClockChange): Component {
  const { month, day, daysInMonth, dayOfWeek } = onset(change);
  const nth = day > daysInMonth - 7 ? -1 : Math.ceil(day / 7);
  const then = Temporal.PlainDate.from({ year: 1970, month, day: 1 });
  const earliest = then.with({ day: nth === -1 ? then.daysInMonth - 6 : nth * 7 - 6 });
  const first = earliest.add({ days: (dayOfWeek - earliest.dayOfWeek + 7) % 7 });
  const rule = { freq: 'YEARLY', bymonth: month, byday: `${nth}${WEEKDAYS[dayOfWeek - 1]}` };
  return observance(change, first.toPlainDateTime(onset(change)), rule);
}

/** The offset at the beginning, and each change at its own time. */
function listed(beginning: Temporal.ZonedDateTime, changes: readonly ClockChange[]): Component[] {
  const ever = Temporal.PlainDateTime.from({ year: 1970, month: 1, day: 1 });
  return [
    observance({ before: beginning, after: beginning }, ever),
    ...changes.map((change) => observance(change, onset(change))),
  ];
}

/** What the clocks show when they are changed, by the offset before: it is this that iCalendar wants. */
function onset({ before }: ClockChange): Temporal.PlainDateTime {
  return before.toPlainDateTime().add({ nanoseconds: 1 });
}

function observance({ before, after }: ClockChange, starts: Temporal.PlainDateTime, rule?: object): Component {
  const properties: Property[] = [
    ['dtstart', {}, 'date-time', starts.toString({ smallestUnit: 'second' })],
    ['tzoffsetfrom', {}, 'utc-offset', before.offset],
    ['tzoffsetto', {}, 'utc-offset', after.offset],
  ];
  if (rule) properties.push(['rrule', {}, 'recur', rule]);
  return [after.offsetNanoseconds > before.offsetNanoseconds ? 'daylight' : 'standard', properties, []];
}
