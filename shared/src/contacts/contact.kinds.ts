/** How people were in touch. */
export const CONTACT_KINDS = ['call', 'visit', 'mail', 'letter'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
