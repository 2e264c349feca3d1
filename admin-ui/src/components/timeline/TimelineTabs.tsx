import type { TimelineCategory } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';

interface TimelineTabsProps {
  /** Of which there are entries. */
  categories: readonly TimelineCategory[];
  chosen: TimelineCategory | undefined;
  onChoose: (category: TimelineCategory | undefined) => void;
}

/** Narrows a timeline to one kind of entry. Only kinds that exist are offered, and only where there are several. */
export function TimelineTabs({ categories, chosen, onChoose }: TimelineTabsProps) {
  const translate = useTranslate();
  if (categories.length < 2) return null;
  return (
    <div className="tabs timeline-tabs" role="group" aria-label={translate('timeline.filter')}>
      {[undefined, ...categories].map((category) => (
        <button key={category ?? ''} type="button" aria-pressed={chosen === category} onClick={() => onChoose(category)}>
          {translate(`timeline.tab.${category ?? 'all'}`)}
        </button>
      ))}
    </div>
  );
}
