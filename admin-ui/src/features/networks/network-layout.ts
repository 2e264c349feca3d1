import { MEMBERSHIP_FIELDS, NETWORK_FIELDS, type NetworkFieldName } from '@knotenpunkt/shared/networks';
import type { ListDefaults } from '../../components/list/list-address.js';

export const RESOURCE = 'networks';
export const PATH = '/netzwerke';
export const CREATE_PATH = `${PATH}/neu`;

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'memberCount', 'area', 'coordinatingOrganisationId', 'founded'] satisfies NetworkFieldName[],
};

/** What the generic lists, forms and histories are told about networks and about their memberships. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: NETWORK_FIELDS, suggested: [] };
export const MEMBERSHIP_PARTS = { resource: 'memberships', path: PATH, declared: MEMBERSHIP_FIELDS, suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** Its founding members, to print or hand out. */
export function foundersPathOf(id: string): string {
  return `${pathOf(id)}/gruendungsmitglieder`;
}

/** Facts on the record page, in order; what is read together stands under one label of `networks.facts`. */
export const FACTS: readonly { label?: string; paths: readonly NetworkFieldName[] }[] = [
  { paths: ['aims'] },
  { paths: ['area'] },
  { paths: ['coordinatingOrganisationId'] },
  { paths: ['founded'] },
  { paths: ['occasion'] },
  { paths: ['carryingGroupId'] },
  { paths: ['website'] },
  { paths: ['shortName'] },
  { label: 'members_called', paths: ['founderLabel', 'memberLabel'] },
  { paths: ['notExhaustive'] },
  { paths: ['topicIds'] },
  { paths: ['tags'] },
  { paths: ['note'] },
];

/** The form in reading order; each field with its share of the six columns. */
export const FORM: readonly { path: NetworkFieldName; width?: string }[] = [
  { path: 'name' },
  { path: 'shortName' },
  { path: 'area' },
  { path: 'aims' },
  { path: 'coordinatingOrganisationId' },
  { path: 'founded' },
  { path: 'occasion' },
  { path: 'carryingGroupId' },
  { path: 'website' },
  { path: 'founderLabel', width: 'w-3' },
  { path: 'memberLabel', width: 'w-3' },
  { path: 'notExhaustive' },
  { path: 'topicIds' },
  { path: 'tags' },
  { path: 'note' },
];

type MembershipField = (typeof MEMBERSHIP_FIELDS)[number]['name'];

/** The form of a membership; which organisation belongs to it is said once, when it begins. */
export const MEMBERSHIP_FORM: readonly { path: MembershipField }[] = [
  { path: 'organisationId' },
  { path: 'role' },
  { path: 'since' },
  { path: 'until' },
  { path: 'joined' },
];
