import type { MatchedResource } from './identity.js';
import { scoreOrganisations } from './organisation.score.js';
import { scorePersons } from './person.score.js';
import type { Profile } from './profile.js';

const SCORES: Record<MatchedResource, (one: Profile, other: Profile) => number> = {
  organisations: scoreOrganisations,
  persons: scorePersons,
};

/** How likely two records of a kind are one, 0…1. */
export const scoreOf = (resource: MatchedResource, one: Profile, other: Profile): number => SCORES[resource](one, other);
