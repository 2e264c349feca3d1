import { FEATURES } from '../features.js';
import { NAVIGATION_SECTIONS, type Command, type NavigationEntry, type NavigationSection } from '../feature.js';
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

/** The page of a record, or undefined where no feature shows such records. */
export function recordPath(resource: string, id: string): string | undefined {
  for (const feature of FEATURES) {
    const path = feature.recordPaths?.[resource];
    if (path) return path(id);
  }
  return undefined;
}
