import type { Citation, SourceReference } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { createContext, use, useCallback, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { useMay } from '../../app/session/SessionContext.js';
import { citedFor } from './cited-for.js';
import './sources.css';

/** More than any page shows. */
const ALL = 1_000;

export interface Subject {
  type: string;
  id: string;
}

interface Sources {
  /** Prefix of the anchors. */
  anchor: string;
  /** The record of the page. */
  subject: Subject;
  citations: readonly Citation[];
  /** What the page cites, in the order of the numbers. */
  sources: readonly SourceReference[];
  /** Says that the page shows other records, too. */
  show: (ids: readonly string[]) => void;
}

const Context = createContext<Sources | null>(null);

interface SourcesProviderProps {
  /** The record of the page, whose sources come first. */
  subject: Subject;
  children: ReactNode;
}

/** Numbers the sources of a page, each once: those of its record and of the other records it shows. */
export function SourcesProvider({ subject: { type, id }, children }: SourcesProviderProps) {
  const anchor = useId();
  const [shown, setShown] = useState<readonly string[]>([]);
  const citations = useCitations([id, ...shown]);
  const show = useCallback(
    (ids: readonly string[]) =>
      setShown((known) => {
        const others = ids.filter((other) => !known.includes(other));
        return others.length > 0 ? [...known, ...others] : known;
      }),
    [],
  );
  const value = useMemo(
    () => ({ anchor, subject: { type, id }, citations, sources: inOrder(citations, id), show }),
    [anchor, type, id, citations, show],
  );
  return <Context value={value}>{children}</Context>;
}

const NONE: readonly Citation[] = [];

function useCitations(subjectId: readonly string[]): readonly Citation[] {
  const may = useMay();
  const { data = NONE } = useGetList<Citation>(
    'citations',
    {
      filter: { subjectId },
      sort: { field: 'createdAt', order: 'ASC' },
      pagination: { page: 1, perPage: ALL },
    },
    { enabled: may('sources.read'), placeholderData: (former) => former },
  );
  return data;
}

function inOrder(citations: readonly Citation[], id: string): SourceReference[] {
  const own = citations.filter(({ subjectId }) => subjectId === id);
  return [...new Map([...own, ...citations].map(({ source }) => [source.id, source])).values()];
}

/** The sources of the page; null where none are numbered. */
export function useSources(): Sources | null {
  return use(Context);
}

/** Other records whose facts stand on the page: their sources are numbered with those of the page's own record. */
export function useShown(ids: readonly string[]): void {
  const show = use(Context)?.show;
  const key = ids.join();
  useEffect(() => {
    if (key) show?.(key.split(','));
  }, [key, show]);
}

interface SourceMarkProps {
  /** The record or the part the fact is about; of several, the first that names a source. */
  of: string | readonly (string | undefined)[];
  /** The one field, where the fact is one. */
  field?: string;
}

/** The small numbers behind a fact that lead to its sources. */
export function SourceMark({ of, field }: SourceMarkProps) {
  const translate = useTranslate();
  const page = use(Context);
  if (!page) return null;
  return citedFor(page.citations, of, field).map(({ id, name }) => {
    const place = page.sources.findIndex((source) => source.id === id);
    const label = translate('sources.mark', { number: place + 1, source: name });
    return (
      <a key={id} className="src" href={`#${page.anchor}-${place}`} title={name} aria-label={label}>
        {place + 1}
      </a>
    );
  });
}
