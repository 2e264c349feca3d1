import type { Citation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { citedFact } from './cited-fact.js';
import { RESOURCE } from './source-layout.js';

interface CitationRowProps {
  citation: Citation;
  /** Absent for those who may change nothing. */
  onEdit?: (citation: Citation) => void;
}

/** One fact that is known from a source: where it stands there, in which words. */
export function CitationRow({ citation, onEdit }: CitationRowProps) {
  const translate = useTranslate();
  const removePart = useRemovePart('citations', [RESOURCE]);
  const { locator, wording } = citation;
  const fact = citedFact(citation, translate);
  const actions = onEdit && [
    { label: translate('citations.edit'), icon: 'pen' as const, run: () => onEdit(citation) },
    {
      label: translate('citations.remove'),
      icon: 'trash' as const,
      run: () => void removePart(citation, { message: 'citations.removed', values: { name: citation.source.name } }),
    },
  ];
  return (
    <li className="citation">
      <span className="grow">
        {[fact, locator].filter(Boolean).join(' – ')}
        {wording && <q>{wording}</q>}
      </span>
      {actions && <RecordMenu actions={actions} of={fact} />}
    </li>
  );
}
