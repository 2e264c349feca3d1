import type { PartialDate } from '../partial-dates/index.js';
import type { ActionItemState } from './minutes.kinds.js';

/** An item of a meeting's agenda, with what was said about it. */
export interface AgendaItem {
  id: string;
  meetingId: string;
  /** From 1, in order. */
  position: number;
  title: string;
  /** Planned length in minutes. */
  duration: number | null;
  minutes: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** What a meeting or group resolved. */
export interface Decision {
  id: string;
  meetingId: string | null;
  meeting: { id: string; title: string; day: string | null } | null;
  groupId: string | null;
  group: { id: string; name: string } | null;
  agendaItemId: string | null;
  /** "4/2025": counted per group and year; null where it has none. */
  number: string | null;
  text: string;
  /** "einstimmig", "9 Ja, 0 Nein, 1 Enthaltung". */
  vote: string | null;
  date: PartialDate | null;
  source: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** Who does what by when. */
export interface ActionItem {
  id: string;
  text: string;
  ownerId: string | null;
  owner: { id: string; name: string } | null;
  /** Day by which it is to be done (ISO 8601). */
  dueOn: string | null;
  state: ActionItemState;
  doneAt: string | null;
  /** The owner's words on finishing or postponing. */
  remark: string | null;
  meetingId: string | null;
  meeting: { id: string; title: string; day: string | null } | null;
  groupId: string | null;
  group: { id: string; name: string } | null;
  agendaItemId: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
