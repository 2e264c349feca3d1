import type { Initiative } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** "Plattform – Vernetzte Bildungsräume": what an initiative is and where it belongs. */
export function initiativeLine({ kind, network }: Pick<Initiative, 'kind' | 'network'>, translate: Translate): string {
  return [translate(`initiatives.kind.${kind}`), network?.name].filter(Boolean).join(' – ');
}
