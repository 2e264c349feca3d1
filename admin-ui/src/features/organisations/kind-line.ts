import type { Organisation } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** "Jobcenter – Musterstadt": what an organisation is and where. */
export function kindLine(organisation: Pick<Organisation, 'kind' | 'municipality'>, translate: Translate): string {
  const { kind, municipality } = organisation;
  return [translate(`organisations.kind.${kind}`), municipality].filter(Boolean).join(' – ');
}
