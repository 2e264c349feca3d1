import type { HistoryEvent } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { verbOf } from './history.js';

interface TimelineTabsProps {
  events: readonly HistoryEvent[];
  /** Everything is loaded: the numbers are exact. */
  complete: boolean;
  chosen: string | undefined;
  onChoose: (verb: string | undefined) => void;
}

/** Narrows a timeline to one kind of entry. Only kinds that exist are offered, and only where there are several. */
export function TimelineTabs({ events, complete, chosen, onChoose }: TimelineTabsProps) {
  const translate = useTranslate();
  const verbs = [...new Set(events.map((event) => verbOf(event.kind)))];
  if (verbs.length < 2) return null;
  return (
    <div className="tabs timeline-tabs" role="group" aria-label={translate('timeline.filter')}>
      {[undefined, ...verbs].map((verb) => (
        <button key={verb ?? ''} type="button" aria-pressed={chosen === verb} onClick={() => onChoose(verb)}>
          {translate(verb ? `timeline.tab.${verb}` : 'timeline.tab.all')}
          {verb && complete && <span className="n">{events.filter((event) => verbOf(event.kind) === verb).length}</span>}
        </button>
      ))}
    </div>
  );
}
