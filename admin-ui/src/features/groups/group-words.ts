import type { Group } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** "Arbeitsgruppe – Leitung: Anna Beispiel": what a group is and who leads it. */
export function groupLine({ kind, leads }: Pick<Group, 'kind' | 'leads'>, translate: Translate): string {
  const names = leads.map(({ name }) => name).join(', ');
  return [translate(`groups.kind.${kind}`), names && translate('groups.led_by', { names })].filter(Boolean).join(' – ');
}
