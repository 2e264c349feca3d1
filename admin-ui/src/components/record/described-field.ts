import type { CustomField, CustomFieldType, Field, FieldType, FilterOperator, Language } from '@knotenpunkt/shared';

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
  /** What to know while filling it in. */
  hint?: string;
}

/** What records have to do with others, as a filter may ask. */
export interface DescribedRelation {
  name: string;
  label: string;
  /** What may be asked of what they are related to. */
  fields: readonly DescribedField[];
}

/** What describes an own field of the region. */
export type OwnField = Pick<CustomField, 'key' | 'label' | 'type' | 'options' | 'archivedAt'>;

const OWN_OPERATORS: Record<CustomFieldType, readonly FilterOperator[]> = {
  text: ['contains', 'eq', 'empty'],
  number: ['eq', 'gte', 'lte', 'empty'],
  date: ['gte', 'lt', 'empty'],
  boolean: ['eq', 'empty'],
  option: ['in', 'empty'],
};

/** Fields nobody reads as such: shown in other ways or not at all. */
const TECHNICAL = ['id', 'custom', 'version'];

/** All fields of a resource in the order of their declaration, then the region's own ones. */
export function describeFields(
  resource: string,
  fields: readonly Field[],
  own: readonly OwnField[],
  translate: Translate,
  language: Language,
): DescribedField[] {
  return [
    ...fields.filter(({ name }) => !TECHNICAL.includes(name)).map((field) => describe(resource, field, translate)),
    ...own.filter((field) => !field.archivedAt).map((field) => describeOwn(field, language)),
  ];
}

/** The relations of a list, by the words of its resource. */
export function describeRelations(
  resource: string,
  relations: Readonly<Record<string, readonly Field[]>>,
  translate: Translate,
): DescribedRelation[] {
  return Object.entries(relations).map(([name, fields]) => ({
    name,
    label: translate(`${resource}.relations.${name}`),
    fields: fields.map((field) => describe(resource, field, translate)),
  }));
}

/** The described field at a path; one that is no longer declared keeps its path as its name. */
export function fieldAt(fields: readonly DescribedField[], path: string): DescribedField {
  return fields.find((field) => field.path === path) ?? { ...plain('text'), path, label: path.replace(/^custom\./, '') };
}

function describe(resource: string, field: Field, translate: Translate): DescribedField {
  const { name, type, operators = [], sortable = false, required = false, readOnly = false, maxLength, maxItems } = field;
  const [owner, own] = (field.words ?? `${resource}.${name}`).split('.');
  const options = field.options?.map((value) => ({ value, label: translate(`${owner}.${own}.${value}`) }));
  const label = translate(`${owner}.fields.${own}`);
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
    hint: translate(`${resource}.hints.${name}`, { _: '' }) || undefined,
  };
}

function describeOwn({ key, label, type, options }: OwnField, language: Language): DescribedField {
  return {
    ...plain(type),
    path: `custom.${key}`,
    label: label[language] || label.de,
    operators: OWN_OPERATORS[type],
    sortable: true,
    options: type === 'option' ? options.map((value) => ({ value, label: value })) : undefined,
  };
}

function plain(type: FieldType): Omit<DescribedField, 'path' | 'label'> {
  return { type, operators: [], sortable: false, required: false, readOnly: false };
}
