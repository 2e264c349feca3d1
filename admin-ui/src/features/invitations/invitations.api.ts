import type { Attendance, Invitation, InvitationInput, InviteesInput, MailPreview, Preflight } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { request } from '../../data/api.js';

export const RESOURCE = 'invitations';

/** As many as one page of the API carries. */
const ALL = 1_000;
/** Milliseconds between two looks while mails are on their way: they change without anybody touching them. */
const WHILE_SENDING = 3_000;

const MOVING = ['queued', 'claimed'];

/** Everybody on the list of a meeting. */
export function useInvitations(meetingId: string) {
  return useGetList<Invitation>(
    RESOURCE,
    { filter: { meetingId }, sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: ALL } },
    { refetchInterval: ({ state }) => (state.data?.data.some(isMoving) ? WHILE_SENDING : false) },
  );
}

function isMoving({ lastMessage }: Invitation): boolean {
  return lastMessage !== null && MOVING.includes(lastMessage.state);
}

/** What sending would do now. Whatever changes the meeting or its list changes this. */
export function usePreflight(meetingId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['meetings', 'preflight', { id: meetingId }],
    queryFn: ({ signal }) => request<Preflight>(`/meetings/${meetingId}/preflight`, { signal }),
    enabled,
  });
}

/** The mail one of the invited would get now. */
export function useMailPreview(meetingId: string, invitationId: string) {
  return useQuery({
    queryKey: ['meetings', 'mail preview', { id: meetingId }, invitationId],
    queryFn: ({ signal }) =>
      request<MailPreview>(`/meetings/${meetingId}/preview?invitationId=${encodeURIComponent(invitationId)}`, { signal }),
  });
}

/** @param preflight version of what was agreed to; refused as a conflict where something changed since */
export function sendInvitations(meetingId: string, preflight: string): Promise<{ mails: number }> {
  return request(`/meetings/${meetingId}/send`, { method: 'POST', body: { preflight } });
}

export function remindOpen(meetingId: string): Promise<{ mails: number }> {
  return request(`/meetings/${meetingId}/remind`, { method: 'POST' });
}

/** The invitation as a trial to the user. */
export function sendTrial(meetingId: string): Promise<{ messageId: string }> {
  return request(`/meetings/${meetingId}/test`, { method: 'POST' });
}

export function addPeople(meetingId: string, people: InviteesInput): Promise<{ added: number }> {
  return request(`/meetings/${meetingId}/invitees`, { method: 'POST', body: people });
}

export function removeInvitation({ id }: Invitation): Promise<unknown> {
  return request(`/${RESOURCE}/${id}`, { method: 'DELETE' });
}

export function resendMail(messageId: string): Promise<unknown> {
  return request(`/messages/${messageId}/resend`, { method: 'POST' });
}

/** Notes an answer somebody gave by another way, or who was there; the rest stays as it is. */
export function noteAnswer(invitation: Invitation, noted: Partial<InvitationInput>): Promise<Invitation> {
  const { answer, comment, deputyName, deputyEmail, attendance, version } = invitation;
  const body: InvitationInput = { answer, comment, deputyName, deputyEmail, attendance, version, ...noted };
  return request(`/${RESOURCE}/${invitation.id}`, { method: 'PUT', body });
}

/** The last tap counts, whoever made it. */
export function noteAttendance(meetingId: string, invitationIds: string[], attendance: Attendance | null): Promise<unknown> {
  return request(`/meetings/${meetingId}/attendance`, { method: 'POST', body: { invitationIds, attendance } });
}
