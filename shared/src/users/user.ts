import type { RegionRole } from '../access/index.js';
import type { Language } from '../session/index.js';

/** Somebody who can log in, as administrators and coordinators see them. */
export interface User {
  id: string;
  name: string;
  email: string;
  language: Language;
  administrator: boolean;
  /** Regions open to the user; a coordinator sees only the own one. */
  regions: UserRegion[];
  state: UserState;
  secondFactor: boolean;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export interface UserRegion {
  id: string;
  name: string;
  role: RegionRole;
  /** The person of the region the user is: what group leads may do hangs on it. */
  personId: string | null;
}

/** Who may enter the region, by name: for whoever reads what they look after and what they did. */
export interface Colleague {
  id: string;
  name: string;
}

/** `invited`: has not chosen a password yet. `ended`: can no longer log in. */
export const USER_STATES = ['active', 'invited', 'ended'] as const;
export type UserState = (typeof USER_STATES)[number];
