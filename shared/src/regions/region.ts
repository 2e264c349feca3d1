import type { SessionRegion } from '../session/index.js';

/** The tenant, as administrators see it: its name, nothing of what it holds. */
export interface Region {
  id: string;
  name: string;
  demo: SessionRegion['demo'];
  /** How many users may enter it. */
  users: number;
  createdAt: string;
  updatedAt: string;
  version: number;
}
