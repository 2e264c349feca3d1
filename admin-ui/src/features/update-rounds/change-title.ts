import type { ProposedChange } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** What a change is about: "Straße", "Nachname – Jana Beispiel", "Jana Beispiel ist nicht mehr da". */
export function titleOf({ kind, record, field, of }: ProposedChange, translate: Translate): string {
  const name = of?.name ?? '';
  if (kind === 'departure') return translate('update-rounds.review.departure', { name });
  if (kind === 'newcomer') return translate(of ? 'update-rounds.review.successor' : 'update-rounds.review.newcomer', { name });
  const label = translate(`${record ?? ''}.fields.${field ?? ''}`);
  return record === 'organisations' ? label : `${label} – ${name}`;
}
