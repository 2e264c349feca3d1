export const MEETING_KINDS = [
  'kick_off',
  'group_meeting',
  'network_meeting',
  'workshop',
  'conference',
  'information_day',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/**
 * `planned`: nothing was sent yet. `invited`: invitations went out. `closed`: held, minutes done. `cancelled`: does not take
 * place. That a meeting is running or waits for its minutes follows from the time.
 */
export const MEETING_STATES = ['planned', 'invited', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What an organisation is to a meeting. */
export const PARTY_ROLES = [
  'organiser',
  'co_organiser',
  'host',
  'in_consultation',
  'attending',
  'speaker',
  'facilitator',
  'press',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
