/** Kinds of organisation, in the order of the choice list. */
export const ORGANISATION_KINDS = [
  'employment_agency',
  'job_centre',
  'regional_directorate',
  'ministry',
  'regional_agency',
  'municipality',
  'education_office',
  'chamber_of_commerce',
  'chamber_of_crafts',
  'craft_association',
  'adult_education_centre',
  'vocational_college',
  'university',
  'training_provider',
  'alliance',
  'employers_association',
  'union',
  'foundation',
  'economic_development',
  'company',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The eight families of kinds: one shape and colour each, the same in list, timeline and map. */
export type OrganisationFamily = 'labour' | 'chamber' | 'public' | 'learning' | 'alliance' | 'social' | 'business' | 'other';

export const FAMILY_OF_KIND: Record<OrganisationKind, OrganisationFamily> = {
  employment_agency: 'labour',
  job_centre: 'labour',
  regional_directorate: 'labour',
  ministry: 'public',
  regional_agency: 'public',
  municipality: 'public',
  education_office: 'public',
  chamber_of_commerce: 'chamber',
  chamber_of_crafts: 'chamber',
  craft_association: 'chamber',
  adult_education_centre: 'learning',
  vocational_college: 'learning',
  university: 'learning',
  training_provider: 'learning',
  alliance: 'alliance',
  employers_association: 'social',
  union: 'social',
  foundation: 'social',
  economic_development: 'business',
  company: 'business',
  other: 'other',
};

/** Whether an organisation is at work, rests, or is no more. */
export const ORGANISATION_STATES = ['active', 'dormant', 'closed'] as const;
export type OrganisationState = (typeof ORGANISATION_STATES)[number];

/** What an address is for, in the order of the choice list. */
export const ADDRESS_KINDS = ['seat', 'visit', 'post', 'billing', 'branch'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** By employees, as the European Union counts: below 10, below 50, below 250, and beyond. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];
