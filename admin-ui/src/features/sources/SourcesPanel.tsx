import type { Citation, SourceReference } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { Related } from '../../components/record/RecordTools.js';
import { useSources } from '../../components/sources/Sources.js';
import { useLanguage } from '../../components/use-language.js';
import { CitationRow } from './CitationRow.js';
import { CiteDrawer } from './CiteDrawer.js';
import type { CiteDraft } from './CiteForm.js';
import { RESOURCE } from './source-layout.js';
import { sourceLine } from './source-line.js';
import './sources.css';

/** Citations of one source shown without being asked for. */
const SHOWN = 3;

interface SourcesPanelProps {
  /** Whether the record may be changed at all; an archived one may not. */
  editable: boolean;
}

/** Where the facts on a record's page are known from, by their numbers, and the way to cite more. */
export function SourcesPanel({ editable }: SourcesPanelProps) {
  const may = useMay();
  return may('sources.read') ? <Panel editable={editable && may('sources.write')} /> : null;
}

function Panel({ editable }: SourcesPanelProps) {
  const translate = useTranslate();
  const page = useSources();
  const [draft, setDraft] = useState<CiteDraft>();
  if (!page || (page.sources.length === 0 && !editable)) return null;
  const own = page.citations.filter(({ subjectId }) => subjectId === page.subject.id);
  const onEdit = editable ? (stored: Citation) => setDraft({ stored }) : undefined;
  return (
    <Related
      title={translate('sources.title')}
      count={page.sources.length}
      action={editable && <CiteButton onClick={() => setDraft({})} />}
    >
      {page.sources.length === 0 && <p className="small muted">{translate('citations.none')}</p>}
      <ol className="rows page-sources">
        {page.sources.map((source, index) => (
          <li key={source.id} id={`${page.anchor}-${index}`}>
            <span className="src" aria-hidden="true">
              {index + 1}
            </span>
            <span className="grow">
              <SourceName source={source} />
              <Facts citations={own.filter(({ sourceId }) => sourceId === source.id)} onEdit={onEdit} />
            </span>
          </li>
        ))}
      </ol>
      {draft && (
        <CiteDrawer draft={draft} subject={page.subject} onClose={() => setDraft(undefined)} onReopen={() => setDraft(draft)} />
      )}
    </Related>
  );
}

function CiteButton({ onClick }: { onClick: () => void }) {
  const translate = useTranslate();
  return (
    <button type="button" className="btn s act" onClick={onClick}>
      <Icon name="plus" small />
      {translate('citations.cite')}
    </button>
  );
}

function SourceName({ source }: { source: SourceReference }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      <RecordLink resource={RESOURCE} record={source} className="name" />
      <span className="sub">{sourceLine(source, language, translate)}</span>
    </>
  );
}

interface FactsProps {
  citations: readonly Citation[];
  onEdit?: (citation: Citation) => void;
}

/** What the record has from a source; many facts are folded up. */
function Facts({ citations, onEdit }: FactsProps) {
  const translate = useTranslate();
  if (citations.length === 0) return null;
  return (
    <details open={citations.length <= SHOWN}>
      <summary>{translate('citations.count', { smart_count: citations.length })}</summary>
      <ul>
        {citations.map((citation) => (
          <CitationRow key={citation.id} citation={citation} onEdit={onEdit} />
        ))}
      </ul>
    </details>
  );
}
