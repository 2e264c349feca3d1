import { AUDIENCE_FIELDS } from '@knotenpunkt/shared/audiences';
import type { ListDefaults } from '../../components/list/list-address.js';

export const RESOURCE = 'audiences';
export const PATH = '/verteiler';
export const CREATE_PATH = `${PATH}/neu`;

type AudienceField = (typeof AUDIENCE_FIELDS)[number]['name'];

export const LIST_DEFAULTS: ListDefaults = {
  sort: { field: 'name', order: 'ASC' },
  columns: ['name', 'purpose', 'viewId', 'updatedAt'] satisfies AudienceField[],
};

/** What the generic lists, forms and histories are told about audiences. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: AUDIENCE_FIELDS, suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

/** Where a view begins as an audience. */
export function createPathFor(viewId: string): string {
  return `${CREATE_PATH}?ansicht=${viewId}`;
}
