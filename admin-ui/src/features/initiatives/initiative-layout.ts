import { INITIATIVE_FIELDS, MILESTONE_FIELDS, type InitiativeFieldName } from '@knotenpunkt/shared/initiatives';
import type { ListDefaults } from '../../components/list/list-address.js';

export const RESOURCE = 'initiatives';
export const PATH = '/vorhaben';
export const CREATE_PATH = `${PATH}/neu`;

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'kind', 'state', 'networkId', 'parties', 'updatedAt'] satisfies InitiativeFieldName[],
};

/** What the generic lists, forms and histories are told about initiatives and about their milestones. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: INITIATIVE_FIELDS, suggested: [] };
export const MILESTONE_PARTS = { resource: 'milestones', path: PATH, declared: MILESTONE_FIELDS, suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** Facts on the record page, in order; name, kind and state stand in the header. */
export const FACTS = [
  'description',
  'parties',
  'networkId',
  'groupId',
  'website',
  'programmeIds',
  'topicIds',
  'tags',
  'note',
] as const satisfies InitiativeFieldName[];

/** The form in reading order; each field with its share of the six columns. */
export const FORM: readonly { path: InitiativeFieldName; width?: string }[] = [
  { path: 'name' },
  { path: 'kind', width: 'w-3' },
  { path: 'state', width: 'w-3' },
  { path: 'description' },
  { path: 'parties' },
  { path: 'networkId' },
  { path: 'groupId' },
  { path: 'website' },
  { path: 'programmeIds' },
  { path: 'topicIds' },
  { path: 'tags' },
  { path: 'note' },
];

type MilestoneField = (typeof MILESTONE_FIELDS)[number]['name'];

export const MILESTONE_FORM: readonly { path: MilestoneField }[] = [
  { path: 'title' },
  { path: 'date' },
  { path: 'reached' },
  { path: 'description' },
];
