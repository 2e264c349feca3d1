import { MONTHS } from './pasted-date.words.js';

interface Day {
  year: string;
  month: string;
  day: string;
}

/**
 * When a mail was sent, as mail programs write it in German and English.
 * @returns local time `2025-03-12T10:15`, with its offset where one is named; null where it is no date
 */
export function pastedDate(text: string): string | null {
  const day = dayIn(text);
  const time = timeIn(text);
  if (!day || !time || !exists(day)) return null;
  const offset = /\s([+-]\d{2}):?(\d{2})\b/.exec(text);
  return `${day.year}-${day.month}-${day.day}T${time}${offset ? `${offset[1]}:${offset[2]}` : ''}`;
}

function dayIn(text: string): Day | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const german = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\b/.exec(text);
  if (german) return dayOf(german[3], german[2], german[1]);
  const spelt = /\b(\d{1,2})(?:\.|st|nd|rd|th)?\s+(\p{L}{3,})\.?,?\s+(\d{4})\b/u.exec(text);
  if (spelt) return dayOf(spelt[3], monthNumber(spelt[2]), spelt[1]);
  const american = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  if (american) return dayOf(american[3], monthNumber(american[1]), american[2]);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
  return slashed ? dayOf(slashed[3], slashed[1], slashed[2]) : null;
}

/** Midnight where no time is named. */
function timeIn(text: string): string | null {
  const [, hours = '', minutes = '', half] = /\b(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([AP])\.?M\b)?/i.exec(text) ?? [];
  if (hours === '') return '00:00';
  const hour = half ? (Number(hours) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hours);
  return hour < 24 && Number(minutes) < 60 ? `${two(String(hour))}:${minutes}` : null;
}

function dayOf(year = '', month: string | null = '', day = ''): Day | null {
  return month === null ? null : { year: year.length === 2 ? `20${year}` : year, month: two(month), day: two(day) };
}

function monthNumber(name = ''): string | null {
  const at = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.toLowerCase().startsWith(beginning)));
  return at < 0 ? null : String(at + 1);
}

const two = (digits: string): string => digits.padStart(2, '0');

function exists({ year, month, day }: Day): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
