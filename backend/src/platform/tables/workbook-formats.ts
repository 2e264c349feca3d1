import type { Readable } from 'node:stream';
import { readXml } from './xml.js';

/** What the number of a cell stands for: itself, a point in time, or digits among which leading zeros count. */
export type NumberFormat = { kind: 'number' } | { kind: 'date' } | { kind: 'digits'; length: number };

const NUMBER: NumberFormat = { kind: 'number' };

/** Formats every program knows by number: dates and times of Europe, then those of East Asia (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Longest code of a format, as Excel has it. */
const CODE_MAX_LENGTH = 255;

/** Formats by the number cells have as their style. */
export async function readFormats(part: Readable): Promise<NumberFormat[]> {
  const codes = new Map<string, string>();
  const styles: string[] = [];
  const entries = readXml<() => void>(part, (emit) => {
    let inStyles = false;
    return {
      open: (name, { numFmtId = '0', formatCode = '' }) => {
        if (name === 'cellXfs') inStyles = true;
        if (name === 'numFmt') emit(() => codes.set(numFmtId, formatCode));
        if (name === 'xf' && inStyles) emit(() => styles.push(numFmtId));
      },
      close: (name) => {
        if (name === 'cellXfs') inStyles = false;
      },
    };
  });
  for await (const keep of entries) keep();
  return styles.map((id) => formatOf(Number(id), codes.get(id)));
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? { kind: 'date' } : NUMBER;
  // What is longer is none: looking for its brackets takes as long as its square.
  if (code.length > CODE_MAX_LENGTH) return NUMBER;
  if (/^0{2,}$/.test(code)) return { kind: 'digits', length: code.length };
  return isDateFormat(code) ? { kind: 'date' } : NUMBER;
}

/** Letters of dates and times, outside of quoted words, colours and languages. Hours beyond a day are a duration: a number. */
function isDateFormat(code: string): boolean {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  if (/\[(h+|m+|s+)\]/i.test(positive)) return false;
  return /[dmyhs]/i.test(positive.replace(/\[[^\]]*\]|general|standard/gi, ''));
}

const DAY_MS = 86_400_000;
/** Days from the beginning of 1900, as Excel counts them, to that of 1970. */
const EPOCH = 25_569;
/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;

/**
 * The instant a number stands for, in UTC; a number without days is a time of the day, which is told as text.
 * @param since1904 whether days are counted from 1904, as workbooks of old Macs do
 */
export function dateFrom(serial: number, since1904: boolean): Date | string | number {
  const days = since1904 ? serial + 1_462 : serial;
  if (days < 0 || days > LAST_DAY + 1) return serial;
  // Lotus 1-2-3 took 1900 for a leap year, and so does Excel: before its 29 February all days are one late.
  const instant = new Date(Math.round(((days < 60 ? days + 1 : days) - EPOCH) * DAY_MS));
  return days < 1 ? instant.toISOString().slice(11, 16) : instant;
}
