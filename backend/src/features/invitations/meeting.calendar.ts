import type { Answer } from '@knotenpunkt/shared';
import { calendarBodies, calendarBody, type CalendarInCommon, type CalendarMethod } from '../../platform/calendar/index.js';
import type { Mailbox } from '../../platform/mail/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import type { Announcement } from './announcement.js';

export interface EntryOf {
  meeting: Pick<MeetingEntity, 'id' | 'organiser' | 'createdAt'>;
  announced: Announcement;
  sequence: number;
  /** When it was announced. */
  at: Date;
}

/** Who is asked, with what we know of their answer. */
type Asked = Mailbox & { answer: Answer | null };

/** In a calendar, whoever sends a deputy does not come. */
const STATUS = { yes: 'ACCEPTED', maybe: 'TENTATIVE', no: 'DECLINED', deputy: 'DECLINED' } as const;

/** The calendar's view of a meeting as it was announced; without any link of anybody's, as calendars are shared. */
export function publishedCalendar(entry: EntryOf): string {
  return calendarBody('PUBLISH', { ...inCommon(entry), attendee: null });
}

/** The same for each of those who are asked. */
export function meetingCalendars(method: CalendarMethod, entry: EntryOf): (asked: Asked) => string {
  const bodies = calendarBodies(method, inCommon(entry));
  return ({ answer, ...mailbox }) => bodies({ ...mailbox, status: answer ? STATUS[answer] : 'NEEDS-ACTION' });
}

function inCommon({ meeting, announced, sequence, at }: EntryOf): CalendarInCommon {
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
    stampedAt: at,
    createdAt: meeting.createdAt,
    changedAt: at,
  };
}

function locationOf({ placeName, placeAddress, onlineUrl }: Announcement): string | null {
  const parts = [placeName, placeAddress].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : onlineUrl;
}
