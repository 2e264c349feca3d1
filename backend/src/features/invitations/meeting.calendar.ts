import type { Answer } from '@knotenpunkt/shared';
import { calendarBody, type CalendarEntry, type CalendarMethod } from '../../platform/calendar/index.js';
import type { Mailbox } from '../../platform/mail/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import type { Announcement } from './announcement.js';

export interface EntryOf {
  meeting: Pick<MeetingEntity, 'id' | 'organiser' | 'createdAt'>;
  announced: Announcement;
  sequence: number;
  /** When it was announced. */
  at: Date;
  attendee: (Mailbox & { answer: Answer | null }) | null;
}

/** In a calendar, whoever sends a deputy does not come. */
const STATUS = { yes: 'ACCEPTED', maybe: 'TENTATIVE', no: 'DECLINED', deputy: 'DECLINED' } as const;

/** The calendar's view of a meeting as it was announced to somebody; without any link of theirs, as calendars are shared. */
export function meetingCalendar(method: CalendarMethod, entry: EntryOf): string {
  return calendarBody(method, entryFrom(entry));
}

function entryFrom({ meeting, announced, sequence, at, attendee }: EntryOf): CalendarEntry {
  const organiser = meeting.organiser ?? { name: null, address: '' };
  const { title, description, starts, ends, zone } = announced;
  return {
    uid: `${meeting.id}@${organiser.address.slice(organiser.address.lastIndexOf('@') + 1)}`,
    sequence,
    title,
    description,
    location: locationOf(announced),
    starts,
    ends,
    zone,
    organiser,
    attendee: attendee && {
      name: attendee.name,
      address: attendee.address,
      status: attendee.answer ? STATUS[attendee.answer] : 'NEEDS-ACTION',
    },
    stampedAt: at,
    createdAt: meeting.createdAt,
    changedAt: at,
  };
}

function locationOf({ placeName, placeAddress, onlineUrl }: Announcement): string | null {
  const parts = [placeName, placeAddress].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : onlineUrl;
}
