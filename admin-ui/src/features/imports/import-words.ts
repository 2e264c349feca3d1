import { IMPORT_RESULTS, UNDO_RESULTS, type Import, type Language } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

const AND: Record<Language, Intl.ListFormat> = {
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** A number of what the rows become: "3 Personen". */
function recordsText({ target }: Pick<Import, 'target'>, count: number, translate: Translate): string {
  return translate(`imports.records.${target}`, { smart_count: count });
}

/** How many rows would be written: new ones, updates, and duplicates somebody has decided about. */
export function rowsToWrite({ counts, undecided }: Pick<Import, 'counts' | 'undecided'>): number {
  return (counts.new ?? 0) + (counts.update ?? 0) + decided({ counts, undecided });
}

/** What "Importieren" will do, in one sentence. */
export function prospect(imported: Import, translate: Translate, language: Language): string {
  const { counts, undecided, newOrganisations, target } = imported;
  const records = (key: string, count = 0) =>
    count > 0 ? [translate(`imports.will.${key}`, { records: recordsText(imported, count, translate) })] : [];
  const rows = (key: string, count = 0) => (count > 0 ? [translate(`imports.will.${key}`, { smart_count: count })] : []);
  const parts = [
    ...records('create', counts.new),
    ...rows('organisations', target === 'organisations' ? 0 : newOrganisations),
    ...records('update', counts.update),
    ...rows('decided', decided(imported)),
    ...rows('unchanged', counts.unchanged),
    ...rows('undecided', undecided),
    ...rows('errors', counts.error),
  ];
  return translate('imports.will.sentence', { parts: AND[language].format(parts) });
}

/** What an import has come to, or its undoing, in one sentence. */
export function outcome(imported: Import, translate: Translate, language: Language): string {
  const { results, undone, newOrganisations, target, state } = imported;
  const counted = <K extends string>(kind: string, keys: readonly K[], counts: Readonly<Partial<Record<K, number>>>) =>
    keys.flatMap((key) => {
      const count = counts[key] ?? 0;
      const records = recordsText(imported, count, translate);
      return count > 0 ? [translate(`imports.${kind}.${key}`, { records, smart_count: count })] : [];
    });
  if (state === 'undone') return sentence(counted('did_undo', UNDO_RESULTS, undone), translate, language);
  const besides =
    newOrganisations > 0 && target !== 'organisations'
      ? [translate('imports.did.organisations', { smart_count: newOrganisations })]
      : [];
  return sentence([...counted('did', IMPORT_RESULTS, results), ...besides], translate, language);
}

function sentence(parts: string[], translate: Translate, language: Language): string {
  return parts.length > 0 ? `${AND[language].format(parts)}.` : translate('imports.did_nothing');
}

function decided({ counts, undecided }: Pick<Import, 'counts' | 'undecided'>): number {
  return Math.max(0, (counts.duplicate ?? 0) - undecided);
}
