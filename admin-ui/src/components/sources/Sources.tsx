import { useTranslate } from 'ra-core';
import { createContext, use, useId, useMemo, type ReactNode } from 'react';
import { Related } from '../record/RecordTools.js';
import './sources.css';

interface Sources {
  /** Prefix of the anchors: two lists may stand on one page. */
  anchor: string;
  titles: readonly string[];
}

const Context = createContext<Sources | null>(null);

interface SourcesProviderProps {
  /** What the records of the page name as their sources, in the order of their numbers. */
  named: readonly (string | null)[];
  children: ReactNode;
}

/** Numbers the sources of a page, each once. */
export function SourcesProvider({ named, children }: SourcesProviderProps) {
  const anchor = useId();
  const key = JSON.stringify([...new Set(named.filter(Boolean))]);
  const value = useMemo(() => ({ anchor, titles: JSON.parse(key) as string[] }), [anchor, key]);
  return <Context value={value}>{children}</Context>;
}

/** Whether the sources of the page are numbered and listed already. */
export function useHasSources(): boolean {
  return use(Context) !== null;
}

/** The small number behind a fact that leads to its source. */
export function SourceMark({ source }: { source: string | null }) {
  const translate = useTranslate();
  const sources = use(Context);
  const place = source && sources ? sources.titles.indexOf(source) : -1;
  if (!sources || place < 0) return null;
  const label = translate('sources.mark', { number: place + 1, source });
  return (
    <a className="src" href={`#${sources.anchor}-${place}`} title={source ?? ''} aria-label={label}>
      {place + 1}
    </a>
  );
}

/** The sources of the page by their numbers. */
export function SourceList() {
  const translate = useTranslate();
  const sources = use(Context);
  if (!sources || sources.titles.length === 0) return null;
  return (
    <Related title={translate('sources.title')} count={sources.titles.length}>
      <SourceLines />
    </Related>
  );
}

/** The same without heading, at the foot of a card. */
export function SourceLines() {
  const sources = use(Context);
  if (!sources || sources.titles.length === 0) return null;
  return (
    <ol className="source-lines small soft">
      {sources.titles.map((title, index) => (
        <li key={title} id={`${sources.anchor}-${index}`}>
          <span className="src" aria-hidden="true">
            {index + 1}
          </span>
          <span>{title}</span>
        </li>
      ))}
    </ol>
  );
}
