import type { Language } from '@knotenpunkt/shared';
import { daysAgo, formatDate, formatTime } from '../format.js';
import type { Translate } from './described-field.js';

interface MomentContext {
  translate: Translate;
  language: Language;
  now?: Date;
}

/** A day as "Mi., 12.03.2025"; takes an ISO date or instant. What is neither is shown as it came. */
export function formatDay(iso: string, language: Language): string {
  // A day alone has no zone: noon keeps it the same day everywhere.
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  return Number.isNaN(date.getTime()) ? iso : formatDate(date, language);
}

/** An instant as people say it: "heute, 07:41 Uhr", "gestern, 15:10 Uhr", "Mi., 12.03.2025". */
export function formatMoment(iso: string, { translate, language, now = new Date() }: MomentContext): string {
  const date = new Date(iso);
  const near = ['timeline.today_at', 'timeline.yesterday_at'][daysAgo(date, now)];
  return near ? translate(near, { time: formatTime(date, language) }) : formatDay(iso, language);
}

/** An instant with its full date and time, for a tooltip. */
export function formatExactly(iso: string, { translate, language }: MomentContext): string {
  return translate('timeline.day_at', { day: formatDay(iso, language), time: formatTime(new Date(iso), language) });
}

/** "März 2025", the heading between two months of a timeline. */
export function formatMonth(iso: string, language: Language): string {
  return new Date(iso).toLocaleDateString(language, { month: 'long', year: 'numeric' });
}
