import { useTranslate } from 'ra-core';
import { useSources } from '../../components/sources/Sources.js';

/** The sources of a page by their numbers, as they stand at the foot of a sheet. */
export function SourceNotes() {
  const translate = useTranslate();
  const page = useSources();
  if (!page || page.sources.length === 0) return null;
  return (
    <ol className="source-notes small soft" aria-label={translate('sources.title')}>
      {page.sources.map(({ id, name, publisher }, index) => (
        <li key={id} id={`${page.anchor}-${index}`}>
          <span className="src" aria-hidden="true">
            {index + 1}
          </span>{' '}
          {[name, publisher].filter(Boolean).join(', ')}
        </li>
      ))}
    </ol>
  );
}
