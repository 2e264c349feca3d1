import type { Action, Language, Need } from '@knotenpunkt/shared';
import type { ComponentType, ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { IconName } from '../components/Icon.js';
import type { Translate } from '../components/record/described-field.js';
import type { TimelineEntryProps } from '../components/timeline/TimelineEntry.js';

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
  /** How the start page tells what waits, by the kind of need; its sentences stand under `today.need.<kind>`. */
  readonly needs?: Readonly<Record<string, NeedView>>;
  /** What it adds to the pages of records of all kinds. */
  readonly record?: RecordExtras;
  /** Keys its pages understand, for the overview of keys. */
  readonly keys?: readonly KeyHint[];
}

/** The record on whose page something stands. */
export interface RecordExtraProps {
  readonly resource: string;
  readonly id: string;
}

export interface RecordExtras {
  /** Beside the way back to the list: what can be done with a record of any kind. */
  readonly Tools?: ComponentType<RecordExtraProps>;
  /** Things to know before all else. */
  readonly Notice?: ComponentType<RecordExtraProps>;
  /** Around what an archived record says of coming back; left out where the feature's own notice tells the only way. */
  readonly AroundArchived?: ComponentType<RecordExtraProps & { children: ReactNode }>;
  /** At the head of its history. */
  readonly HistoryHead?: ComponentType<RecordExtraProps>;
  /** How histories tell of events of the feature's resources. */
  readonly historyEntries?: Readonly<Record<string, ComponentType<TimelineEntryProps>>>;
}

/** How one kind of need is shown. */
export interface NeedView {
  readonly icon: IconName;
  /** Where it is done; the page of its subject where nothing is said. */
  readonly pathOf?: (need: Need) => string;
  /** What stands below its sentence. */
  readonly detailOf?: (need: Need, translate: Translate, language: Language) => string;
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
