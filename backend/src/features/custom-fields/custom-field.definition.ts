import type { CustomFieldLabel, CustomFieldType } from '@knotenpunkt/shared';

/** What records, lists and exports need to know of an own field. */
export interface CustomFieldDefinition {
  key: string;
  label: CustomFieldLabel;
  type: CustomFieldType;
  options: string[];
  /** No longer offered; values given before stay. */
  archived: boolean;
}
