import type { Action } from '@knotenpunkt/shared';
import type { RouteObject } from 'react-router';
import type { IconName } from '../components/Icon.js';

/**
 * What a feature folder gives the shell, exported as `feature` from its `index.tsx` and listed in `features.ts`.
 * Its texts lie beside it in `de.ts` and `en.ts` and are found by their place.
 * Texts here are translation keys; an entry whose `action` is not permitted is not offered.
 */
export interface UiFeature {
  readonly name: string;
  /** Pages, loaded lazily; paths are relative to the root, without a leading slash. */
  readonly routes: RouteObject[];
  readonly navigation?: readonly NavigationEntry[];
  /** What can be made anew: the menu "Neu" and the command palette. */
  readonly create?: readonly Command[];
  /** Further entries of the command palette. */
  readonly commands?: readonly Command[];
  /** The page of one record by resource, so that search and history can link to it. */
  readonly recordPaths?: Readonly<Record<string, (id: string) => string>>;
  /** Keys its pages understand, for the overview of keys. */
  readonly keys?: readonly KeyHint[];
}

export interface KeyHint {
  /** Names of keys pressed one for another; with a dot they are translation keys (`keys.control`). */
  readonly keys: readonly string[];
  /** What they do. */
  readonly effect: string;
}

export const NAVIGATION_SECTIONS = ['start', 'contacts', 'collaboration', 'overview', 'administration'] as const;
export type NavigationSection = (typeof NAVIGATION_SECTIONS)[number];

export interface NavigationEntry {
  readonly section: NavigationSection;
  readonly label: string;
  readonly icon: IconName;
  readonly path: string;
  readonly action?: Action;
  /** Key in `counts` of `/api/today`. */
  readonly count?: string;
  /** Also stands in the bar at the bottom of small screens; at most four entries do. */
  readonly tab?: boolean;
}

export interface Command {
  readonly label: string;
  readonly icon: IconName;
  readonly path: string;
  readonly action?: Action;
}
