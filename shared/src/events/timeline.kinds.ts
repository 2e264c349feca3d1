/** What the entries of a timeline are narrowed to, in the order they are offered. */
export const TIMELINE_CATEGORIES = ['notes', 'mails', 'meetings', 'results', 'files', 'changes'] as const;
export type TimelineCategory = (typeof TIMELINE_CATEGORIES)[number];

/** Where folded events stand: all that is folded so far are invitations to one meeting. */
export const FOLDED_CATEGORY: TimelineCategory = 'meetings';

const OF_RESOURCE: Readonly<Record<string, TimelineCategory>> = {
  'contact-notes': 'notes',
  reminders: 'notes',
  messages: 'mails',
  meetings: 'meetings',
  invitations: 'meetings',
  'agenda-items': 'meetings',
  decisions: 'results',
  'action-items': 'results',
  files: 'files',
};

/** Mails that went out, and addresses they do not reach, by whatever they are about. */
const MAILS: readonly string[] = [
  'meetings.sent',
  'meetings.reminded',
  'meetings.minutes_sent',
  'minutes.sent',
  'invitations.sent',
  'invitations.changed_sent',
  'invitations.cancelled',
  'invitations.reminded',
  'action-items.reminded',
  'persons.unreachable',
  'persons.reachable',
  'update-rounds.sent',
  'update-rounds.reminded',
  'update-requests.asked',
];

/** The category of a kind of event; what no other category claims is a change. */
export function categoryOf(kind: string): TimelineCategory {
  if (MAILS.includes(kind)) return 'mails';
  return OF_RESOURCE[kind.slice(0, kind.lastIndexOf('.'))] ?? 'changes';
}
