import { HOME_ZONE, type Language, type Meeting, type PartialDate } from '@knotenpunkt/shared';
import { formatDay } from '../../components/record/moments.js';
import type { Translate } from '../../components/record/described-field.js';
import { clockIn, dayOf, daysBetween, timeOf } from '../../components/wall-clock.js';

export interface WordContext {
  translate: Translate;
  language: Language;
}

/** A date this far ahead is told by its distance. */
const NEAR_AHEAD = 30;
const NEAR_PAST = 14;

type Timed = Pick<Meeting, 'starts' | 'ends' | 'zone'>;

/** "Do., 27.03.2025, 14:00–16:30 Uhr"; empty where no time is known. */
export function whenInWords({ starts, ends, zone }: Timed, context: WordContext): string {
  if (!starts || !ends) return '';
  const { translate, language } = context;
  const spans = dayOf(starts) !== dayOf(ends);
  const when = spans
    ? translate('meetings.when.span', { from: wallInWords(starts, context), to: wallInWords(ends, context) })
    : translate('meetings.when.day', {
        day: formatDay(dayOf(starts), language),
        hours: hoursInWords({ starts, ends }, translate),
      });
  return zone === HOME_ZONE ? when : translate('meetings.when.zone', { when, zone });
}

/** "14:00–16:30 Uhr" */
export function hoursInWords({ starts, ends }: { starts: string; ends: string }, translate: Translate): string {
  return translate('meetings.when.hours', { from: timeOf(starts), to: timeOf(ends) });
}

/** "Do., 27.03.2025, 14:00 Uhr" */
export function wallInWords(wall: string, { translate, language }: WordContext): string {
  return translate('meetings.when.moment', { day: formatDay(dayOf(wall), language), time: timeOf(wall) });
}

/** "morgen", "in 15 Tagen", "vor 3 Tagen"; nothing where the date itself says enough. */
export function distanceInWords({ starts, zone }: Timed, translate: Translate, now: Date): string {
  if (!starts) return '';
  const days = daysBetween(dayOf(clockIn(zone, now)), dayOf(starts));
  if (days >= -1 && days <= 1) return translate(`meetings.distance.${['yesterday', 'today', 'tomorrow'][days + 1]}`);
  if (days > 1 && days <= NEAR_AHEAD) return translate('meetings.distance.ahead', { smart_count: days });
  return days < 0 && days >= -NEAR_PAST ? translate('meetings.distance.ago', { smart_count: -days }) : '';
}

/** "mehr als 70 Teilnehmende" */
export function attendanceInWords(
  { attendance, attendanceQualifier }: Pick<Meeting, 'attendance' | 'attendanceQualifier'>,
  translate: Translate,
): string {
  if (attendance === null) return '';
  return translate(`meetings.attended.${attendanceQualifier ?? 'exact'}`, { smart_count: attendance });
}

/** The three lines of a calendar leaf, the second one large. */
export function leafOf(
  { starts, held }: Pick<Meeting, 'starts' | 'held'>,
  { translate, language }: WordContext,
): [string, string, string] {
  if (starts) return dayLeaf(dayOf(starts), language);
  if (!held?.from || held.precision === 'unknown') return ['', '–', translate('meetings.leaf.unknown')];
  return held.precision === 'day' ? dayLeaf(held.from, language) : periodLeaf(held, held.from, { translate, language });
}

const LONGEST_MONTH = 6;

function dayLeaf(day: string, language: Language): [string, string, string] {
  const date = new Date(`${day}T12:00:00`);
  const parts = new Intl.DateTimeFormat(language, { weekday: 'short', day: '2-digit', month: 'long' }).formatToParts(date);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const month = part('month');
  return [part('weekday'), part('day'), month.length > LONGEST_MONTH ? shortMonth(date, language) : month];
}

function periodLeaf({ precision }: PartialDate, from: string, { translate, language }: WordContext): [string, string, string] {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  if (precision === 'month') return ['', shortMonth(new Date(`${from}T12:00:00`), language), year];
  if (precision === 'quarter') return ['', translate('meetings.leaf.quarter', { number: (month + 2) / 3 }), year];
  if (precision === 'season') return ['', year, translate(`meetings.leaf.season.${month}`)];
  return ['', year, ''];
}

function shortMonth(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })
    .formatToParts(date)
    .filter(({ type }) => type === 'month')
    .map(({ value }) => value)
    .join('');
}
