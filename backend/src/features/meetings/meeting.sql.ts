import { groupsLedBy } from '../groups/index.js';

/** Whether a meeting is somebody's own to look after: its contact's, and that of those who lead its group. Never NULL. */
export const isMeetingOf = (meeting: string, { person, user }: { person: string; user: string }): string =>
  `(coalesce(${meeting}.contact_user_id = ${user}::uuid, false) OR coalesce(${meeting}.group_id IN ${groupsLedBy(person)}, false))`;
