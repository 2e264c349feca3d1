import type { ContactKind } from '../contacts/index.js';
import type { GroupKind, SeatRole } from '../groups/index.js';
import type { MembershipRole } from '../networks/index.js';
import type { PartialDate } from '../partial-dates/index.js';

/** What to know of an organisation or a person before a talk, on one page. */
export interface Briefing {
  /** Who works there, or as what the person works where. */
  people: BriefingPosition[];
  seats: BriefingSeat[];
  /** Of the organisation, or of those the person works for. */
  memberships: BriefingMembership[];
  /** The last talks, letters and meetings attended, newest first. */
  contacts: BriefingContact[];
  /** What they owe: tasks and answers, the most pressing first. */
  theirs: BriefingItem[];
  /** What is ours to do: the next steps and reminders of whoever reads it. */
  ours: BriefingItem[];
  /** Meetings to come to which they are invited. */
  meetings: BriefingMeeting[];
  /** The last decisions of the groups they sit in, newest first. */
  decisions: BriefingDecision[];
}

interface Named {
  id: string;
  name: string;
}

export interface BriefingPosition {
  id: string;
  person: Named;
  organisation: Named;
  function: string | null;
  department: string | null;
  email: string | null;
  phone: string | null;
}

export interface BriefingSeat {
  id: string;
  group: Named & { kind: GroupKind };
  role: SeatRole;
  person: Named | null;
  since: PartialDate | null;
}

export interface BriefingMembership {
  id: string;
  network: Named;
  organisation: Named;
  role: MembershipRole;
  since: PartialDate | null;
}

export interface BriefingContact {
  id: string;
  /** How people were in touch; `meeting` where they attended one. */
  kind: ContactKind | 'meeting';
  day: string;
  /** What was noted, or the title of the meeting. */
  text: string;
  persons: string[];
}

export interface BriefingItem {
  id: string;
  kind: 'task' | 'answer' | 'reminder';
  text: string;
  person: string | null;
  /** A day; null where none was set. */
  dueOn: string | null;
}

export interface BriefingMeeting {
  id: string;
  title: string;
  day: string;
  persons: string[];
}

export interface BriefingDecision {
  id: string;
  text: string;
  group: string | null;
  day: string | null;
}
