import type { PartialDate } from '@knotenpunkt/shared';
import type { Subject } from '../../platform/events/index.js';

/** A seat that ended, and the one somebody else or the same person for another organisation has instead. */
export interface HandedSeat {
  id: string;
  version: number;
  groupId: string;
  begunId: string | null;
  /** Who took it over. */
  successorId: string | null;
}

/** An invitation that is somebody else's now, or nobody's, or speaks for another organisation. */
export interface HandedInvitation {
  id: string;
  meetingId: string;
  /** Whom it was passed to, whether or not they were invited already. */
  successorId: string | null;
  /** The successor's own, as it came on the list by this. */
  begun: { id: string; version: number } | null;
}

/** What somebody's leaving did: all it takes to take it back. */
export interface Departure {
  positionId: string;
  personId: string;
  organisationId: string;
  /** The end their position was given, and seats with it. */
  until: PartialDate;
  /** The position had stood for the person. */
  main: boolean;
  seats: HandedSeat[];
  invitations: HandedInvitation[];
}

/** What the history names of a seat that was handed over. */
export function subjectsOfSeat({ id, version, groupId, begunId, successorId }: HandedSeat): Subject[] {
  return [
    { type: 'groups', id: groupId },
    ...(successorId ? [{ type: 'persons', id: successorId }] : []),
    { type: 'seats', id, version },
    ...(begunId ? [{ type: 'seats', id: begunId, version: 1 }] : []),
  ];
}

/** What the history names of an invitation that was handed over. */
export function subjectsOfInvitation({ id, meetingId, successorId }: HandedInvitation): Subject[] {
  return [
    { type: 'meetings', id: meetingId },
    { type: 'invitations', id },
    ...(successorId ? [{ type: 'persons', id: successorId }] : []),
  ];
}

export function eachOnce(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [`${subject.type} ${subject.id}`, subject])).values()];
}
