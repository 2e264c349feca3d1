import type { Language, PartialDate } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import type { Translate } from './described-field.js';

interface Period {
  since: PartialDate | null;
  until: PartialDate | null;
}

/** "seit 2023", "2021 bis Mai 2024": how long something lasts or lasted, as exactly as known. */
export function periodOf({ since, until }: Period, language: Language, translate: Translate): string {
  const [from, end] = [since, until].map((date) => date && partialDateText(date, language));
  if (from && end) return translate('record.period.from_until', { from, until: end });
  if (end) return translate('record.period.until', { until: end });
  return from ? translate('record.period.since', { from }) : '';
}

/** Whether something is over; the last day still counts. */
export function hasEnded({ until }: Pick<Period, 'until'>, today = new Date().toISOString().slice(0, 10)): boolean {
  return until !== null && !(until.until !== null && until.until >= today);
}
