import type {
  ActionItem,
  ActionItemInput,
  AgendaItem,
  AgendaItemInput,
  Decision,
  DecisionInput,
  MinutesPreview,
  MinutesSent,
} from '@knotenpunkt/shared';
import { useGetList } from 'ra-core';
import { request } from '../../data/api.js';

export const AGENDA = 'agenda-items';
export const DECISIONS = 'decisions';
export const ACTIONS = 'action-items';

/** More than any meeting has. */
const ALL = 200;

type Filter = Readonly<Record<string, string>>;

/** The agenda of a meeting in its order. */
export function useAgenda(meetingId: string) {
  return useGetList<AgendaItem>(AGENDA, {
    filter: { meetingId },
    sort: { field: 'position', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
}

export function useDecisions(filter: Filter, count = ALL) {
  return useGetList<Decision>(DECISIONS, {
    filter,
    sort: { field: 'createdAt', order: count === ALL ? 'ASC' : 'DESC' },
    pagination: { page: 1, perPage: count },
  });
}

export function useActionItems(filter: Filter, count = ALL) {
  return useGetList<ActionItem>(ACTIONS, {
    filter,
    sort: { field: 'dueOn', order: 'ASC' },
    pagination: { page: 1, perPage: count },
  });
}

export function addAgendaItem(input: AgendaItemInput): Promise<AgendaItem> {
  return request(`/${AGENDA}`, { method: 'POST', body: input });
}

export function saveAgendaItem(item: AgendaItem, changed: Partial<AgendaItemInput>): Promise<AgendaItem> {
  const { meetingId, title, duration, minutes, version } = item;
  const body: AgendaItemInput = { meetingId, title, duration, minutes, version, ...changed };
  return request(`/${AGENDA}/${item.id}`, { method: 'PUT', body });
}

export function removeAgendaItem({ id }: AgendaItem): Promise<unknown> {
  return request(`/${AGENDA}/${id}`, { method: 'DELETE' });
}

export function orderAgenda(meetingId: string, ids: string[]): Promise<AgendaItem[]> {
  return request(`/meetings/${meetingId}/agenda`, { method: 'PUT', body: { ids } });
}

export function addDecision(input: DecisionInput): Promise<Decision> {
  return request(`/${DECISIONS}`, { method: 'POST', body: input });
}

export function saveDecision(decision: Decision, changed: Partial<DecisionInput>): Promise<Decision> {
  const { text, vote, date, meetingId, groupId, agendaItemId, version } = decision;
  const body: DecisionInput = { text, vote, date, meetingId, groupId, agendaItemId, version, ...changed };
  return request(`/${DECISIONS}/${decision.id}`, { method: 'PUT', body });
}

export function removeDecision({ id }: Decision): Promise<unknown> {
  return request(`/${DECISIONS}/${id}`, { method: 'DELETE' });
}

export function addActionItem(input: ActionItemInput): Promise<ActionItem> {
  return request(`/${ACTIONS}`, { method: 'POST', body: input });
}

export function saveActionItem(action: ActionItem, changed: Partial<ActionItemInput>): Promise<ActionItem> {
  const { text, ownerId, dueOn, state, remark, meetingId, groupId, agendaItemId, version } = action;
  const body: ActionItemInput = { text, ownerId, dueOn, state, remark, meetingId, groupId, agendaItemId, version, ...changed };
  return request(`/${ACTIONS}/${action.id}`, { method: 'PUT', body });
}

export function removeActionItem({ id }: ActionItem): Promise<unknown> {
  return request(`/${ACTIONS}/${id}`, { method: 'DELETE' });
}

/** What would go out if the meeting were closed now. */
export function previewMinutes(meetingId: string, signal: AbortSignal): Promise<MinutesPreview> {
  return request(`/meetings/${meetingId}/minutes-preview`, { signal });
}

export function closeMeeting(meetingId: string, note: string | null): Promise<MinutesSent> {
  return request(`/meetings/${meetingId}/close`, { method: 'POST', body: { note } });
}

export function reopenMeeting(meetingId: string): Promise<unknown> {
  return request(`/meetings/${meetingId}/reopen`, { method: 'POST' });
}
