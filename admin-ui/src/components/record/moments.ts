import type { Translate } from './described-field.js';

interface MomentContext {
  translate: Translate;
  locale: string;
  now?: Date;
}

/** A day as "Mi., 12.03.2025"; takes an ISO date or instant. */
export function formatDay(iso: string, locale: string): string {
  const date = iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const parts = { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(regional(locale), parts).format(date);
}

/** An instant as people say it: "heute, 07:41 Uhr", "gestern, 15:10 Uhr", "Mi., 12.03.2025". */
export function formatMoment(iso: string, { translate, locale, now = new Date() }: MomentContext): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = new Intl.DateTimeFormat(regional(locale), { hour: '2-digit', minute: '2-digit' }).format(date);
  const days = dayNumber(now) - dayNumber(date);
  if (days === 0) return translate('timeline.today_at', { time });
  if (days === 1) return translate('timeline.yesterday_at', { time });
  return formatDay(iso, locale);
}

/** An instant with its full date and time, for a tooltip. */
export function formatExactly(iso: string, { translate, locale }: MomentContext): string {
  const time = new Intl.DateTimeFormat(regional(locale), { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
  return translate('timeline.day_at', { day: formatDay(iso, locale), time });
}

/** "März 2025", the heading between two months of a timeline. */
export function formatMonth(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(regional(locale), { month: 'long', year: 'numeric' }).format(new Date(iso));
}

/** Days since the epoch as the person's calendar counts them, so that a clock change does no harm. */
function dayNumber(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

function regional(locale: string): string {
  return locale === 'en' ? 'en-GB' : 'de-DE';
}
