import type { Reminder, ReminderInput } from '@knotenpunkt/shared';
import { request } from '../../data/api.js';

export const RESOURCE = 'reminders';
export const PATH = '/wiedervorlagen';

export function addReminder(input: ReminderInput): Promise<Reminder> {
  return request(`/${RESOURCE}`, { method: 'POST', body: input });
}

export function saveReminder({ id, ...reminder }: Reminder, changed: Partial<ReminderInput>): Promise<Reminder> {
  return request(`/${RESOURCE}/${id}`, { method: 'PUT', body: { ...reminder, ...changed } });
}

export function removeReminder({ id }: Reminder): Promise<void> {
  return request(`/${RESOURCE}/${id}`, { method: 'DELETE' });
}
