import type { Action, RegionRole } from '../access/index.js';

/** A region the user may enter, and as what. */
export interface SessionRegion {
  id: string;
  name: string;
  role: RegionRole;
  /** Who the user is among the region's persons, where that is known. */
  personId: string | null;
  /** Demo regions say so wherever the region is named. */
  demo: 'invented' | 'documented' | null;
}

/** Who is logged in, and what the interface may offer. `region` is null for a user without any. */
export interface Session {
  user: { id: string; name: string; email: string; language: Language; administrator: boolean; secondFactor: boolean };
  region: SessionRegion | null;
  regions: SessionRegion[];
  permissions: Action[];
  /** The second factor is required before anything else is allowed. */
  secondFactorMissing: boolean;
  /** Latest instant at which this session ends even if used. */
  expiresAt: string;
}

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A login at another service of the house (OpenID Connect). */
export interface LoginProvider {
  id: string;
  label: string;
}
