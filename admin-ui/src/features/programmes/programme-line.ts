import type { Language, Programme } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';
import { periodOf } from '../../components/record/period.js';

/** "Förderprogramm – Europäische Union – seit 2006": what it is, whose and for how long. */
export function programmeLine(programme: Programme, language: Language, translate: Translate): string {
  const funders = programme.funders.map(({ name }) => name).join(', ');
  const kind = translate(`programmes.kind.${programme.kind}`);
  return [kind, funders, periodOf(programme, language, translate)].filter(Boolean).join(' – ');
}
