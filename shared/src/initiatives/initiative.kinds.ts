export const INITIATIVE_KINDS = ['project', 'service', 'platform', 'format', 'advice_office', 'event_series'] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export const INITIATIVE_STATES = ['idea', 'planned', 'running', 'permanent', 'ended'] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** What an organisation is to an initiative. */
export const INITIATIVE_ROLES = [
  'initiator',
  'coordinating',
  'implementing',
  'funding',
  'partner',
  'participating',
  'beneficiary',
  'advisory_seat',
] as const;
export type InitiativeRole = (typeof INITIATIVE_ROLES)[number];
