import type { Language, Source } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import type { Translate } from '../../components/record/described-field.js';

/** "Bericht – Regionalagentur – Sommer 2024": what it is, from whom and when. */
export function sourceLine(
  { kind, publisher, published }: Pick<Source, 'kind' | 'publisher' | 'published'>,
  language: Language,
  translate: Translate,
): string {
  const when = published && partialDateText(published, language);
  return [translate(`sources.kind.${kind}`), publisher, when].filter(Boolean).join(' – ');
}
