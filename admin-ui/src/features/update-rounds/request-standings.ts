/** How organisations stand in a round, in the order they are counted. */
export const STANDINGS = ['all', 'waiting', 'silent', 'undelivered', 'confirmed', 'answered', 'skipped', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

export function isStanding(text: string): text is Standing {
  return STANDINGS.some((standing) => standing === text);
}

/** The filter that finds those who stand so. */
export const FILTER_OF: Record<Standing, object> = {
  all: {},
  waiting: { state: 'answered' },
  silent: { state: 'open', where: { field: 'answeredAt', op: 'empty', value: true } },
  undelivered: { state: 'open', undelivered: true },
  confirmed: { confirmed: true },
  answered: { where: { field: 'answeredAt', op: 'empty', value: false } },
  skipped: { state: 'skipped' },
  withdrawn: { state: 'withdrawn' },
};
