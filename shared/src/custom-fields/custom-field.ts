import type { CustomFieldType } from '../fields/index.js';

/** Resources whose records carry own fields of the region in `custom`. */
export const CUSTOMISABLE = ['organisations', 'persons'] as const;
export type Customisable = (typeof CUSTOMISABLE)[number];

/** How an own field is called; English falls back to German. */
export interface CustomFieldLabel {
  de: string;
  en?: string | null;
}

/** An own field of a region as the API answers it. Its values lie under `key` in `custom` of the records. */
export interface CustomField {
  id: string;
  resource: Customisable;
  key: string;
  label: CustomFieldLabel;
  type: CustomFieldType;
  /** Choices of an `option`, as shown and as stored; empty for other types. */
  options: string[];
  position: number;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** The name under which lists filter and sort by an own field, and under which problems and histories name it. */
export function customFieldName(key: string): string {
  return `custom.${key}`;
}
