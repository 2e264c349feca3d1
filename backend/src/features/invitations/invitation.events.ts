import type { Subject } from '../../platform/events/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import type { InvitationEntity } from './invitation.entity.js';

type Part = Pick<InvitationEntity, 'id' | 'version' | 'personId' | 'organisationId'>;

/** Whose histories an answer stands in: of the meeting, the person, the organisation and the group; the invitation itself last. */
export function subjectsOf(
  { id, groupId }: Pick<MeetingEntity, 'id' | 'groupId'>,
  invitation: Part,
  person: string | null = invitation.personId,
): [Subject, ...Subject[]] {
  const { organisationId, version } = invitation;
  return [
    { type: 'meetings', id },
    ...(person ? [{ type: 'persons', id: person }] : []),
    ...(organisationId ? [{ type: 'organisations', id: organisationId }] : []),
    ...(groupId ? [{ type: 'groups', id: groupId }] : []),
    { type: 'invitations', id: invitation.id, version },
  ];
}
