import type { Language } from '@knotenpunkt/shared';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** A number of bytes as "1,2 MB"; 1 kB is 1,024 bytes, as file managers and our limit count. */
export function formatSize(bytes: number, language: Language): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const digits = step === 2 ? 1 : 0;
  const amount = bytes / 1024 ** step;
  return amount.toLocaleString(language, { style: 'unit', unit: UNITS[step], maximumFractionDigits: digits });
}
