import type { Language } from '@knotenpunkt/shared';
import { formatDate, formatTime } from '../../components/format.js';

/** "Mi., 12.03.2025, 10:00" */
export function formatMoment(instant: string, language: Language): string {
  const date = new Date(instant);
  return `${formatDate(date, language)}, ${formatTime(date, language)}`;
}
