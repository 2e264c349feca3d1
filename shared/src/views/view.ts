import type { Filter } from '../fields/index.js';

/** Resources whose lists can be kept as views. */
export const VIEWABLE = ['organisations', 'persons', 'networks', 'groups', 'initiatives', 'meetings'] as const;
export type Viewable = (typeof VIEWABLE)[number];

/** The order of a list: a sortable field. */
export interface ViewSort {
  field: string;
  order: 'ASC' | 'DESC';
}

/** A saved list: what it shows, in which order and with which columns. */
export interface View {
  id: string;
  resource: Viewable;
  name: string;
  filter: Filter;
  /** Null is the usual order of the list. */
  sort: ViewSort | null;
  /** Fields shown, in order; empty are the usual ones. */
  columns: string[];
  /** Seen by everybody in the region. */
  shared: boolean;
  ownerId: string;
  /** Belongs to who asks. */
  mine: boolean;
  position: number;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** How many records each view shows, by its id; null where its filter names a field that is gone. */
export type ViewCounts = Record<string, number | null>;
