import type { Group, Language, Seat } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import type { Translate } from '../../components/record/described-field.js';

/** "Arbeitsgruppe – Leitung: Anna Beispiel": what a group is and who leads it. */
export function groupLine({ kind, leads }: Pick<Group, 'kind' | 'leads'>, translate: Translate): string {
  const names = leads.map(({ name }) => name).join(', ');
  return [translate(`groups.kind.${kind}`), names && translate('groups.led_by', { names })].filter(Boolean).join(' – ');
}

/** "seit 2023", "2021 – Mai 2024": how long a seat lasts or lasted, as exactly as known. */
export function periodOf({ since, until }: Pick<Seat, 'since' | 'until'>, language: Language, translate: Translate): string {
  const [from, end] = [since, until].map((date) => date && partialDateText(date, language));
  if (from && end) return translate('groups.seat.from_until', { from, until: end });
  if (end) return translate('groups.seat.until', { until: end });
  return from ? translate('groups.seat.since', { from }) : '';
}

/** Whether a seat is over; the last day still counts. */
export function hasEnded({ until }: Pick<Seat, 'until'>, today = new Date().toISOString().slice(0, 10)): boolean {
  return until !== null && !(until.until !== null && until.until >= today);
}
