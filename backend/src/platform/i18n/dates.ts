import type { Language } from '@knotenpunkt/shared';
import { instantOf } from '../calendar/index.js';
import { fill } from './fill.js';
import { DATE_TEXTS } from './texts/index.js';

/**
 * Dates and times in words. Days are ISO texts (`2025-03-12`), times what the wall shows where it happens
 * (`2025-03-12T10:00`); nothing depends on the zone of the process.
 */

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

const DAY: Record<Language, Intl.DateTimeFormatOptions> = {
  de: { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
  en: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
};

const DAYS = {
  de: new Intl.DateTimeFormat(LOCALES.de, DAY.de),
  en: new Intl.DateTimeFormat(LOCALES.en, DAY.en),
} satisfies Record<Language, Intl.DateTimeFormat>;

/** "Mi., 12.03.2025", "Wed, 12 March 2025"; of a time its day. */
export function dayText(day: string, language: Language): string {
  return DAYS[language].format(new Date(day.slice(0, 'YYYY-MM-DD'.length)));
}

/** "10:00 Uhr", "10:00" */
export function timeText(wall: string, language: Language): string {
  return fill(DATE_TEXTS[language].time, { time: clock(wall) });
}

/** "Mi., 12.03.2025, 10:00 Uhr" */
export function momentText(wall: string, language: Language): string {
  return fill(DATE_TEXTS[language].moment, { day: dayText(wall, language), time: timeText(wall, language) });
}

/** "Mi., 12.03.2025, 10:00–13:00 Uhr"; over several days "Mi., 12.03.2025, 10:00 Uhr – Do., 13.03.2025, 12:00 Uhr". */
export function spanText(starts: string, ends: string, language: Language): string {
  const texts = DATE_TEXTS[language];
  const day = dayText(starts, language);
  if (day !== dayText(ends, language)) {
    return fill(texts.span, { from: momentText(starts, language), until: momentText(ends, language) });
  }
  return fill(texts.moment, { day, time: fill(texts.hours, { from: clock(starts), until: clock(ends) }) });
}

/** What the time is called there and then: "Mitteleuropäische Zeit (MEZ)", "Mitteleuropäische Sommerzeit (MESZ)". */
export function zoneText(wall: string, zone: string, language: Language): string {
  const texts = DATE_TEXTS[language];
  const name = zoneName(wall, zone, language, 'long').replace(texts.standardTime, texts.usualTime);
  return fill(texts.zone, { name, abbreviation: zoneName(wall, zone, language, 'short') });
}

type Style = 'long' | 'short';

function zoneName(wall: string, zone: string, language: Language, style: Style): string {
  const parts = zoneFormat(zone, language, style).formatToParts(instantOf(wall, zone));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Kept: making one takes longer than all else a mail says. There are as many as zones in use. */
const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(zone: string, language: Language, style: Style): Intl.DateTimeFormat {
  const key = `${zone} ${language} ${style}`;
  const known = zoneFormats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, timeZoneName: style });
  zoneFormats.set(key, format);
  return format;
}

function clock(wall: string): string {
  return wall.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length);
}
