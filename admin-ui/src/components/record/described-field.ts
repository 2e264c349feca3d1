import type { CustomFieldType, Field, FieldType, FilterOperator } from '@knotenpunkt/shared/fields';

export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** A field as the interface shows it: the declaration with its words in the current language. */
export interface DescribedField {
  /** Property of the record; an own field of the region is `custom.<key>`. */
  path: string;
  label: string;
  type: FieldType;
  operators: readonly FilterOperator[];
  options?: readonly { value: string; label: string }[];
  sortable: boolean;
  required: boolean;
  readOnly: boolean;
  maxLength?: number;
  maxItems?: number;
  /** Resource a reference points to. */
  resource?: string;
}

/** The definition of an own field as `/api/custom-fields` answers it. */
export interface CustomField {
  id: string;
  resource: string;
  key: string;
  label: Record<string, string>;
  type: CustomFieldType;
  options?: string[];
  position: number;
  archivedAt: string | null;
}

/** Fields nobody reads as such: shown in other ways or not at all. */
const TECHNICAL = ['id', 'custom', 'version'];

/** All fields of a resource in the order of their declaration, then the region's own ones. */
export function describeFields(
  resource: string,
  fields: readonly Field[],
  own: readonly CustomField[],
  translate: Translate,
  locale: string,
): DescribedField[] {
  return [
    ...fields.filter(({ name }) => !TECHNICAL.includes(name)).map((field) => describe(resource, field, translate)),
    ...own.filter((field) => !field.archivedAt).map((field) => describeOwn(field, locale)),
  ];
}

/** The described field at a path; one that is no longer declared keeps its path as its name. */
export function fieldAt(fields: readonly DescribedField[], path: string): DescribedField {
  return fields.find((field) => field.path === path) ?? { ...plain('text'), path, label: path.replace(/^custom\./, '') };
}

function describe(resource: string, field: Field, translate: Translate): DescribedField {
  const { name, type, operators = [], sortable = false, required = false, readOnly = false, maxLength, maxItems } = field;
  const options = field.options?.map((value) => ({ value, label: translate(`${resource}.${name}.${value}`) }));
  const label = translate(`${resource}.fields.${name}`);
  return {
    path: name,
    label,
    type,
    operators,
    options,
    sortable,
    required,
    readOnly,
    maxLength,
    maxItems,
    resource: field.resource,
  };
}

function describeOwn({ key, label, type, options }: CustomField, locale: string): DescribedField {
  return {
    ...plain(type),
    path: `custom.${key}`,
    label: label[locale] ?? label.de ?? key,
    options: options?.map((value) => ({ value, label: value })),
  };
}

function plain(type: FieldType): Omit<DescribedField, 'path' | 'label'> {
  return { type, operators: [], sortable: false, required: false, readOnly: false };
}
