export const GROUP_KINDS = [
  'working_group',
  'steering_body',
  'advisory_board',
  'expert_committee',
  'round_table',
  'other',
] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export const GROUP_STATES = ['proposed', 'decided', 'active', 'dormant', 'dissolved'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

/** What somebody is in a group. */
export const SEAT_ROLES = ['lead', 'deputy', 'coordinator', 'member', 'guest'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** Roles that may plan meetings of the group and write their minutes. */
export const LEADING_ROLES = ['lead', 'deputy'] as const satisfies readonly SeatRole[];
