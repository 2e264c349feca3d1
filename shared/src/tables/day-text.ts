import type { Language } from '../session/session.js';

/** A day as tables have it: `16.11.2023`, in English `2023-11-16`, which no spreadsheet takes for another day. */
export function dayText(day: string, language: Language): string {
  return language === 'de' ? day.split('-').reverse().join('.') : day;
}
