import { FEATURES } from '../features.js';
import {
  NAVIGATION_SECTIONS,
  type Command,
  type NavigationEntry,
  type NavigationSection,
  type NeedView,
  type RecordExtras,
} from '../feature.js';
import { useMay } from '../session/SessionContext.js';

export interface NavigationGroup {
  section: NavigationSection;
  entries: NavigationEntry[];
}

/** Most entries of the bar on small screens, the menu not counted. */
const TABS = 4;

/** The navigation as the user may see it; a section without entries is left out. */
export function useNavigationGroups(): NavigationGroup[] {
  const may = useMay();
  const entries = FEATURES.flatMap((feature) => feature.navigation ?? []).filter(({ action }) => may(action));
  return NAVIGATION_SECTIONS.map((section) => ({
    section,
    entries: entries.filter((entry) => entry.section === section),
  })).filter((group) => group.entries.length > 0);
}

export function useTabs(): NavigationEntry[] {
  return useNavigationGroups()
    .flatMap((group) => group.entries)
    .filter((entry) => entry.tab)
    .slice(0, TABS);
}

/** What the user may make anew. */
export function useCreateCommands(): Command[] {
  const may = useMay();
  return FEATURES.flatMap((feature) => feature.create ?? []).filter(({ action }) => may(action));
}

/** What features add to the pages of records, by their names. */
export function recordExtras(): (RecordExtras & { name: string })[] {
  return FEATURES.flatMap(({ name, record }) => (record ? [{ ...record, name }] : []));
}

/** How histories tell of events that a feature tells in its own way, by the resource of the event. */
export function timelineEntries(): NonNullable<RecordExtras['historyEntries']> {
  return Object.fromEntries(recordExtras().flatMap(({ historyEntries = {} }) => Object.entries(historyEntries)));
}

/** How the start page tells a kind of need, or undefined where no feature does. */
export function needView(kind: string): NeedView | undefined {
  return FEATURES.find(({ needs }) => needs && kind in needs)?.needs?.[kind];
}

/** The page of a record, or undefined where no feature shows such records. */
export function recordPath(resource: string, id: string): string | undefined {
  for (const feature of FEATURES) {
    const path = feature.recordPaths?.[resource];
    if (path) return path(id);
  }
  return undefined;
}
