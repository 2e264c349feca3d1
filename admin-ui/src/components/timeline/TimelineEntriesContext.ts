import { createContext, use, type ComponentType } from 'react';
import type { TimelineEntryProps } from './TimelineEntry.js';

/** How events of a resource are told, where a feature tells them in its own way; the shell knows. */
type TimelineEntries = Readonly<Record<string, ComponentType<TimelineEntryProps>>>;

export const TimelineEntriesContext = createContext<TimelineEntries>({});

export function useTimelineEntries(): TimelineEntries {
  return use(TimelineEntriesContext);
}
