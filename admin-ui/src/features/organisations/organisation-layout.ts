import { ORGANISATION_FIELDS, ORGANISATION_VALUE_FIELDS, type OrganisationFieldName } from '@knotenpunkt/shared';
import type { ListDefaults } from '../../components/list/list-address.js';
import type { DescribedField } from '../../components/record/described-field.js';

export const RESOURCE = 'organisations';
export const PATH = '/organisationen';
export const CREATE_PATH = `${PATH}/neu`;

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'kind', 'municipality', 'tags', 'updatedAt'] satisfies OrganisationFieldName[],
};

/** What the generic lists, forms and histories are told about organisations. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: ORGANISATION_FIELDS, suggested: ORGANISATION_VALUE_FIELDS };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** The form of a new organisation, filled with what an entry of the register says. */
export function createFromRegister(entryId: string, parentId?: string): string {
  const params = new URLSearchParams({ register: entryId, ...(parentId && { parent: parentId }) });
  return `${CREATE_PATH}?${params.toString()}`;
}

interface FactLayout {
  /** Label under `organisations.facts`; without it the field's own. */
  label?: string;
  paths: readonly OrganisationFieldName[];
}

/** Facts on the record page, in order. A field that stands nowhere here follows by itself. */
export const FACTS: readonly FactLayout[] = [
  {
    label: 'address',
    paths: ['street', 'postalCode', 'municipality', 'addressKind', 'addressLabel', 'furtherAddresses'],
  },
  { paths: ['phones'] },
  { paths: ['emails'] },
  { paths: ['website'] },
  { paths: ['parentId'] },
  { label: 'names', paths: ['legalName', 'shortName', 'abbreviations', 'formerNames', 'mergedNames', 'otherNames'] },
  { label: 'standing', paths: ['state', 'collective', 'successorId'] },
  { paths: ['sizeClass'] },
  { paths: ['responsibleUserId'] },
  { paths: ['topicIds'] },
  { paths: ['tags'] },
  { paths: ['note'] },
];

/** In the header of the record page, not among the facts. */
const IN_HEADER: readonly string[] = ['name', 'kind'] satisfies OrganisationFieldName[];

/** Has a place of its own beside the history; leads the form of a new organisation, and ends that of another. */
const APART: readonly string[] = ['registerId'] satisfies OrganisationFieldName[];

/** Fields that share a line of the form, with their share of its six columns. */
export const FORM_WIDTHS: Readonly<Record<string, string>> = {
  kind: 'w-3',
  state: 'w-3',
  shortName: 'w-3',
  abbreviations: 'w-3',
  formerNames: 'w-3',
  mergedNames: 'w-3',
  sizeClass: 'w-3',
  responsibleUserId: 'w-3',
  addressKind: 'w-3',
  addressLabel: 'w-3',
  postalCode: 'w-2 keep',
  municipality: 'w-4 keep',
} satisfies Partial<Record<OrganisationFieldName, string>>;

/** The fields of the form in reading order: those of the header, then as the facts stand. */
const FORM_ORDER: readonly string[] = [
  ...IN_HEADER,
  'state',
  'collective',
  'shortName',
  'abbreviations',
  ...FACTS.flatMap(({ paths }) => paths),
];

export function factPaths(fields: readonly DescribedField[]): FactLayout[] {
  const placed = new Set<string>([...IN_HEADER, ...APART, ...FACTS.flatMap(({ paths }) => paths)]);
  const others = fields.filter((field) => !field.readOnly && !placed.has(field.path));
  return [...FACTS, ...others.map(({ path }) => ({ paths: [path as OrganisationFieldName] }))];
}

export function formFields(fields: readonly DescribedField[], isNew: boolean): DescribedField[] {
  const order = isNew ? [...APART, ...FORM_ORDER] : FORM_ORDER;
  const place = (field: DescribedField) => (order.includes(field.path) ? order.indexOf(field.path) : order.length);
  return fields.filter((field) => !field.readOnly).sort((one, other) => place(one) - place(other));
}
