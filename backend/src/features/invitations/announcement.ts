import { isDeepStrictEqual } from 'node:util';
import type { AnnouncedChange, MeetingTime } from '@knotenpunkt/shared';
import type { MeetingEntity } from '../meetings/index.js';

/** What a letter tells of a meeting. */
export interface Announcement extends MeetingTime {
  title: string;
  placeName: string | null;
  placeAddress: string | null;
  placeNote: string | null;
  onlineUrl: string | null;
  description: string | null;
}

/** A meeting that has a time, so that people can be invited to it. */
export type TimedMeeting = Omit<MeetingEntity, 'starts' | 'ends' | 'startsAt' | 'endsAt'> & {
  starts: string;
  ends: string;
  startsAt: Date;
  endsAt: Date;
};

export function isTimed(meeting: MeetingEntity): meeting is MeetingEntity & TimedMeeting {
  return meeting.starts !== null && meeting.ends !== null && meeting.startsAt !== null && meeting.endsAt !== null;
}

/** What a letter would tell of a meeting as it stands. */
export function announcementOf(meeting: TimedMeeting): Announcement {
  const { title, starts, ends, zone, placeName, placeAddress, placeNote, onlineUrl, description } = meeting;
  return { title, starts, ends, zone, placeName, placeAddress, placeNote, onlineUrl, description };
}

/** What somebody who was told `before` does not know yet. */
export function changesSince(before: Announcement, after: Announcement): AnnouncedChange[] {
  const time: AnnouncedChange = { field: 'time', before: timeOf(before), after: timeOf(after) };
  const texts: AnnouncedChange[] = [
    { field: 'place', before: placeOf(before), after: placeOf(after) },
    { field: 'title', before: before.title, after: after.title },
    { field: 'description', before: before.description, after: after.description },
  ];
  return [time, ...texts].filter((change) => !isDeepStrictEqual(change.before, change.after));
}

/** Whether another time is among the changes: an answer given before does not hold for it. */
export function isMoved(changes: readonly AnnouncedChange[]): boolean {
  return changes.some(({ field }) => field === 'time');
}

function timeOf({ starts, ends, zone }: Announcement): MeetingTime {
  return { starts, ends, zone };
}

/** The place in lines; null where none is named. */
export function placeOf({ placeName, placeAddress, placeNote, onlineUrl }: Announcement): string | null {
  const lines = [placeName, placeAddress, placeNote, onlineUrl].filter((line) => line !== null);
  return lines.length > 0 ? lines.join('\n') : null;
}
