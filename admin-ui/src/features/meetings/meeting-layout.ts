import { ANSWERS, MEETING_FIELDS, PARTY_ROLES, type Field } from '@knotenpunkt/shared';
import type { ListDefaults } from '../../components/list/list-address.js';

export const RESOURCE = 'meetings';
export const PATH = '/termine';
export const CREATE_PATH = `${PATH}/neu`;
/** The same drawer, for what is open to more than one group. */
export const CREATE_EVENT_PATH = `${CREATE_PATH}?art=veranstaltung`;

/** Upcoming meetings come with the next one first, past ones (`-day`) with the last one first. */
export const LIST_DEFAULTS: ListDefaults = { sort: { field: 'day', order: 'ASC' }, columns: [] };

/** Which organisation is what to the meeting; a list of its own, edited and compared like a field. */
const PARTIES: Field = { name: 'parties', type: 'party_list', options: PARTY_ROLES, maxItems: 50 };

/** What its history tells besides: how many mails went out, and what people answered. */
const TOLD: readonly Field[] = [
  ...['invitees', 'invite', 'update', 'cancel', 'reminders', 'mails'].map((name): Field => ({
    name,
    type: 'number',
    readOnly: true,
  })),
  { name: 'answer', type: 'option', options: ANSWERS, readOnly: true },
  { name: 'comment', type: 'long_text', readOnly: true },
  { name: 'deputyName', type: 'text', readOnly: true },
];

/** What the generic filters, forms and histories are told about meetings. */
export const FIELDS = { resource: RESOURCE, path: PATH, declared: [...MEETING_FIELDS, PARTIES, ...TOLD], suggested: [] };

export function pathOf(id: string): string {
  return `${PATH}/${id}`;
}

export function minutesPathOf(id: string): string {
  return `${pathOf(id)}/protokoll`;
}

/** Where a meeting of a group or network is planned. */
export function planPath(of: { group?: string; network?: string } = {}): string {
  const query = new URLSearchParams(of).toString();
  return query ? `${CREATE_PATH}?${query}` : CREATE_PATH;
}
