import type { Citation } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** What a citation is about within its record: "Mitgliedschaft: IHK Nord Westfalen", "Gegründet". */
export function citedFact(
  { subjectType, partType, partName, field }: Pick<Citation, 'subjectType' | 'partType' | 'partName' | 'field'>,
  translate: Translate,
): string {
  const part = partType && `${translate(`citations.part.${partType}`)}: ${partName}`;
  const label = field && fieldLabel(partType ?? subjectType, field, translate);
  return [part, label].filter(Boolean).join(', ') || translate('citations.whole');
}

/** The name of a field; an own field of the region goes by its key. */
function fieldLabel(resource: string, field: string, translate: Translate): string {
  return translate(`${resource}.fields.${field}`, { _: field.replace(/^custom\./, '') });
}
