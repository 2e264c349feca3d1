import type { Language } from '@knotenpunkt/shared';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const DAY = 24 * 60 * 60 * 1000;

export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(LOCALES[language]);
}

/** "Mittwoch, 12. März 2025" */
export function formatLongDate(date: Date, language: Language): string {
  return date.toLocaleDateString(LOCALES[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Mi., 12.03.2025" */
export function formatDate(date: Date, language: Language): string {
  return date.toLocaleDateString(LOCALES[language], { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** "10:00" */
export function formatTime(date: Date, language: Language): string {
  return date.toLocaleTimeString(LOCALES[language], { hour: '2-digit', minute: '2-digit' });
}

/** "Mi., 12.03.2025, 10:00" */
export function formatDateAndTime(date: Date, language: Language): string {
  return `${formatDate(date, language)}, ${formatTime(date, language)}`;
}

/** Whole calendar days from `date` to `now`: 0 is today, 1 yesterday. */
export function daysAgo(date: Date, now: Date): number {
  return Math.round((startOfDay(now) - startOfDay(date)) / DAY);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
