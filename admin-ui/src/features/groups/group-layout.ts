import { GROUP_FIELDS, SEAT_FIELDS } from '@knotenpunkt/shared/groups';
import type { ListDefaults } from '../../components/list/list-address.js';

export const RESOURCE = 'groups';
export const PATH = '/gruppen';
export const CREATE_PATH = `${PATH}/neu`;

type GroupField = (typeof GROUP_FIELDS)[number]['name'];
type SeatField = (typeof SEAT_FIELDS)[number]['name'];

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'kind', 'state', 'networkId', 'coordinatingOrganisationId', 'founded'] satisfies GroupField[],
};

/** What the generic lists, forms and histories are told about groups and about their seats. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: GROUP_FIELDS, suggested: [] };
export const SEAT_PARTS = { resource: 'seats', path: PATH, declared: SEAT_FIELDS, suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** Facts on the record page, in order; name, kind and state stand in the header. */
export const FACTS = [
  'purpose',
  'coordinatingOrganisationId',
  'networkId',
  'founded',
  'shortName',
  'topicIds',
  'tags',
  'note',
] as const satisfies GroupField[];

/** The form in reading order; each field with its share of the six columns. */
export const FORM: readonly { path: GroupField; width?: string }[] = [
  { path: 'name' },
  { path: 'kind', width: 'w-3' },
  { path: 'state', width: 'w-3' },
  { path: 'shortName' },
  { path: 'purpose' },
  { path: 'coordinatingOrganisationId' },
  { path: 'networkId' },
  { path: 'founded' },
  { path: 'topicIds' },
  { path: 'tags' },
  { path: 'note' },
];

export const SEAT_FORM: readonly SeatField[] = ['role', 'personId', 'organisationId', 'sentById', 'since', 'until'];
