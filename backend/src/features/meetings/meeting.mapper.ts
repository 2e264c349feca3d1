import { MEETING_FIELDS, type MeetingInput } from '@knotenpunkt/shared';
import type { Subject } from '../../platform/events/index.js';
import { dateOrNull, editableFields, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { MeetingEntity } from './meeting.entity.js';
import { timesFrom } from './meeting.times.js';

/** What becomes of a meeting by and by, not by editing it. */
type Fate = 'state' | 'organiser' | 'invitedAt' | 'cancelledAt' | 'cancelReason' | 'closedAt';

/** The columns an input sets. */
export type MeetingValues = Omit<RecordValues<MeetingEntity>, Fate>;

/** Fields whose changes the history shows. */
export const HISTORY = editableFields<MeetingEntity>(MEETING_FIELDS);

/** What an event of a meeting is about: the meeting, then what it belongs to. */
export function subjectsOf(meeting: Belonging): [Subject, ...Subject[]] {
  const { id, version, groupId, networkId, initiativeId } = meeting;
  return [
    { type: 'meetings', id, version },
    ...(groupId ? [{ type: 'groups', id: groupId }] : []),
    ...(networkId ? [{ type: 'networks', id: networkId }] : []),
    ...(initiativeId ? [{ type: 'initiatives', id: initiativeId }] : []),
  ];
}

type Belonging = Pick<MeetingEntity, 'id' | 'version' | 'groupId' | 'networkId' | 'initiativeId'>;

/** What calendars must be told of with a higher sequence (RFC 5545, 3.8.7.4). */
const IN_CALENDARS = ['starts', 'ends', 'zone', 'placeName', 'placeAddress', 'placeNote', 'onlineUrl'] as const;

/** The columns of an input; what was left out is empty, as PUT replaces the whole record. */
export function valuesFrom(input: MeetingInput, before: MeetingEntity | null, now: Date): MeetingValues {
  const values = { ...told(input), ...timesFrom(input, now) };
  const held = values.starts === null ? dateOrNull(input.held) : null;
  return {
    ...values,
    held,
    day: values.starts?.slice(0, 'YYYY-MM-DD'.length) ?? held?.from ?? null,
    sequence: before ? before.sequence + (differsInCalendars(before, values) ? 1 : 0) : 0,
  };
}

type Told = Omit<MeetingValues, keyof ReturnType<typeof timesFrom> | 'held' | 'day' | 'sequence'>;

function told(input: MeetingInput): Told {
  return {
    title: input.title.trim(),
    kind: input.kind,
    groupId: input.groupId ?? null,
    networkId: input.networkId ?? null,
    initiativeId: input.initiativeId ?? null,
    placeName: textOrNull(input.placeName),
    placeAddress: textOrNull(input.placeAddress),
    placeNote: textOrNull(input.placeNote),
    onlineUrl: textOrNull(input.onlineUrl),
    description: textOrNull(input.description),
    contactUserId: input.contactUserId ?? null,
    attendance: input.attendance ?? null,
    attendanceQualifier:
      input.attendance === null || input.attendance === undefined ? null : (input.attendanceQualifier ?? 'exact'),
    attendanceNote: textOrNull(input.attendanceNote),
    tags: input.tags ?? [],
    note: textOrNull(input.note),
  };
}

function differsInCalendars(before: MeetingEntity, after: Pick<MeetingEntity, (typeof IN_CALENDARS)[number]>): boolean {
  return IN_CALENDARS.some((field) => before[field] !== after[field]);
}
