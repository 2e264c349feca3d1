import type { OrganisationReference } from '../organisations/index.js';
import type { Viewable } from '../views/index.js';

/** Views that make an audience: of persons, or of organisations, whose contact persons are meant. */
export const AUDIENCE_VIEWS = ['organisations', 'persons'] as const satisfies readonly Viewable[];

/** People to write to: those a view lets through, as it stands at that moment, and those put on by hand. */
export interface Audience {
  id: string;
  name: string;
  /** Why these people are written to; they are told. */
  purpose: string | null;
  viewId: string | null;
  view: { id: string; name: string; resource: Viewable } | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** Why somebody is on the list: as a person of the view, as contact of an organisation of the view, or by hand. */
export const AUDIENCE_WAYS = ['person', 'contact', 'hand'] as const;
export type AudienceWay = (typeof AUDIENCE_WAYS)[number];

/** Why somebody on the list would get no mail. */
export const AUDIENCE_OBSTACLES = ['do_not_write', 'unreachable', 'no_address'] as const;
export type AudienceObstacle = (typeof AUDIENCE_OBSTACLES)[number];

/** Somebody on the list, once, with the reason. */
export interface AudiencePerson {
  personId: string;
  name: string;
  /** The organisation they are on the list for, or the one they stand for. */
  organisation: OrganisationReference | null;
  address: string | null;
  obstacle: AudienceObstacle | null;
  way: AudienceWay;
  /** What was noted when they were put on by hand. */
  reason: string | null;
  /** Taken off by hand, although the view lets them through. */
  excluded: boolean;
}
