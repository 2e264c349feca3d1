import { PERSON_FIELDS, PERSON_VALUE_FIELDS, POSITION_FIELDS, type PersonFieldName } from '@knotenpunkt/shared/persons';
import type { ListDefaults } from '../../components/list/list-address.js';
import type { DescribedField } from '../../components/record/described-field.js';

export const RESOURCE = 'persons';
export const PATH = '/personen';
export const CREATE_PATH = `${PATH}/neu`;

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'function', 'organisationId', 'writesTo', 'tags'] satisfies PersonFieldName[],
};

/** What the generic lists, forms and histories are told about persons and their positions. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: PERSON_FIELDS, suggested: PERSON_VALUE_FIELDS };
export const POSITION_PARTS = { resource: 'positions', path: PATH, declared: POSITION_FIELDS, suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** Facts of the record page that are simply the values of their fields, below the ways to reach the person. */
export const FACTS: readonly (readonly PersonFieldName[])[] = [
  ['language'],
  ['addressLine'],
  ['channel'],
  ['assistantId'],
  ['doNotWrite'],
  ['purpose', 'legalBasis'],
  ['dataSource'],
  ['informedOn', 'informedBy'],
  ['tags'],
  ['note'],
];

/** In the header of the record page, and first in the form. */
const NAMES: readonly PersonFieldName[] = ['title', 'firstName', 'lastName'];
const REACHED: readonly PersonFieldName[] = ['email', 'phone'];
const FORM_ORDER: readonly string[] = [...NAMES, ...REACHED, ...FACTS.flat()];

/** Fields that share a line of the form, with their share of its six columns. */
export const FORM_WIDTHS: Readonly<Record<string, string>> = {
  title: 'w-2 keep',
  firstName: 'w-4 keep',
  email: 'w-3',
  phone: 'w-3',
  language: 'w-3',
  addressLine: 'w-3',
  channel: 'w-3',
  assistantId: 'w-3',
  informedOn: 'w-2',
  informedBy: 'w-4',
  legalBasis: 'w-3',
  dataSource: 'w-3',
} satisfies Partial<Record<PersonFieldName, string>>;

/** The fields of the form in reading order, the region's own ones last. */
export function formFields(fields: readonly DescribedField[]): DescribedField[] {
  const place = ({ path }: DescribedField) => (FORM_ORDER.includes(path) ? FORM_ORDER.indexOf(path) : FORM_ORDER.length);
  return fields.filter((field) => !field.readOnly).sort((one, other) => place(one) - place(other));
}

/** The paths of the region's own fields. */
export function ownPaths(fields: readonly DescribedField[]): string[] {
  return fields.filter(({ readOnly, path }) => !readOnly && !FORM_ORDER.includes(path)).map(({ path }) => path);
}

/** The form of a position in reading order; each field with its share of the six columns. */
export const POSITION_FORM: readonly { path: string; width?: string }[] = [
  { path: 'function', width: 'w-3' },
  { path: 'department', width: 'w-3' },
  { path: 'email', width: 'w-3' },
  { path: 'phone', width: 'w-3' },
  { path: 'main' },
  { path: 'since' },
  { path: 'until' },
];
