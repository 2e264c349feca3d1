import type { Language } from '../session/index.js';
import { lastPeriodStart, type Exactness } from './bounds.js';
import de from './labels.de.js';
import en from './labels.en.js';
import type { PartialDate } from './partial-date.js';

const LABELS = { de, en };
const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

const DAY: Record<Language, Intl.DateTimeFormatOptions> = {
  de: { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
  en: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
};

/** Words of one period of a date, and the year that goes with them. */
interface Period {
  name: string;
  year: string;
}

/**
 * A date as exact as it is known: "Do., 16.11.2023", "Mai 2024", "2. Quartal 2024", "Sommer 2024", "2022 – 2025". The words of
 * a source come first, with what they leave out: "Anfang Mai 2024", "im Frühsommer (2. Quartal 2024)".
 */
export function partialDateText({ precision, from, until, wording }: PartialDate, language: Language): string {
  const labels = LABELS[language];
  if (precision === 'unknown' || !from || !until) return wording ?? labels.unknown;
  const first = periodAt(precision, from, language);
  const last = periodAt(precision, lastPeriodStart(precision, until), language);
  const [begins, ends] = [first, last].map((period) => periodText(period, language)) as [string, string];
  const date = begins === ends ? begins : fill(labels.span, { from: begins, until: ends });
  if (!wording) return date;
  if (wording.includes(from.slice(0, 4))) return wording;
  const named = first.name !== '' && wording.includes(first.name) && begins === ends;
  return named ? fill(labels.ofYear, { period: wording, year: first.year }) : fill(labels.told, { wording, date });
}

function periodText({ name, year }: Period, language: Language): string {
  return name && year ? fill(LABELS[language].ofYear, { period: name, year }) : name || year;
}

function periodAt(precision: Exactness, first: string, language: Language): Period {
  const { quarters, seasons } = LABELS[language];
  const day = new Date(`${first}T00:00:00Z`);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  switch (precision) {
    case 'month':
      return { name: monthName(day, language), year: String(year) };
    case 'quarter':
      return { name: quarters[month / 3] ?? '', year: String(year) };
    case 'season':
      return { name: seasons[(month - 2) / 3] ?? '', year: month === 11 ? winterYears(year) : String(year) };
    case 'year':
      return { name: '', year: String(year) };
    case 'day':
      return { name: day.toLocaleDateString(LOCALES[language], DAY[language]), year: '' };
  }
}

function monthName(day: Date, language: Language): string {
  return day.toLocaleDateString(LOCALES[language], { month: 'long', timeZone: 'UTC' });
}

/** A winter lies in two years: "Winter 2024/25". */
function winterYears(year: number): string {
  return `${year}/${String(year + 1).slice(-2)}`;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
