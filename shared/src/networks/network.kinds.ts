/** What an organisation is in a network. */
export const MEMBERSHIP_ROLES = ['founding_member', 'member', 'associate', 'observer', 'prospective'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];
