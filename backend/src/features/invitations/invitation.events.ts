import type { Subject } from '../../platform/events/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import type { InvitationEntity } from './invitation.entity.js';

type Part = Pick<InvitationEntity, 'id' | 'version' | 'personId' | 'organisationId'>;

/**
 * Whose histories an answer stands in: of the meeting, the person, the organisation, the group and the network; the invitation itself
 * last. The many answers to one meeting are one entry of the last three.
 */
export function subjectsOf(
  { id, groupId, networkId }: Pick<MeetingEntity, 'id' | 'groupId' | 'networkId'>,
  invitation: Part,
  person: string | null = invitation.personId,
): [Subject, ...Subject[]] {
  const { organisationId, version } = invitation;
  return [
    { type: 'meetings', id },
    ...(person ? [{ type: 'persons', id: person }] : []),
    ...(organisationId ? [{ type: 'organisations', id: organisationId, fold: id }] : []),
    ...(groupId ? [{ type: 'groups', id: groupId, fold: id }] : []),
    ...(networkId ? [{ type: 'networks', id: networkId, fold: id }] : []),
    { type: 'invitations', id: invitation.id, version },
  ];
}
