/** The meeting a row belongs to, as it is answered. */
export const meetingOf = (alias: string): string =>
  `(SELECT json_build_object('id', m.id, 'title', m.title, 'day', m.day) FROM meeting m WHERE m.id = ${alias}.meeting_id)`;

/** The group a row belongs to, as it is answered. */
export const groupOf = (alias: string): string =>
  `(SELECT json_build_object('id', g.id, 'name', g.name) FROM working_group g WHERE g.id = ${alias}.group_id)`;
