import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';

const LISTS = ['abbreviations', 'formerNames', 'mergedNames', 'otherNames'] as const;

/** The other names of an organisation, each with what kind of name it is. */
export function NameLines({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate();
  const named = [
    ...(['legalName', 'shortName'] as const).map((kind) => ({ kind, names: [organisation[kind]] })),
    ...LISTS.map((kind) => ({ kind, names: organisation[kind] })),
  ];
  return (
    <>
      {named
        .filter(({ names }) => names.some(Boolean))
        .map(({ kind, names }) => (
          <span key={kind} className="value-line">
            <span className="small muted">{translate(`organisations.name_kind.${kind}`)} </span>
            {names.filter(Boolean).join(', ')}
          </span>
        ))}
    </>
  );
}
