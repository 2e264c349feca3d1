import type { OrganisationReference } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { MembershipRole } from './network.kinds.js';
import type { TopicReference } from '../topics/index.js';

/** A named alliance whose members are kept. */
export interface Network {
  id: string;
  name: string;
  shortName: string | null;
  aims: string | null;
  /** Where it works, in words. */
  area: string | null;
  coordinatingOrganisationId: string | null;
  coordinatingOrganisation: OrganisationReference | null;
  founded: PartialDate | null;
  /** What it was founded at or for. */
  occasion: string | null;
  /** The body the network rests on, such as an advisory board. */
  carryingGroupId: string | null;
  carryingGroup: { id: string; name: string } | null;
  website: string | null;
  /** What members and founding members are called here ("Partner", "Gründerfamilie"); null for the usual words. */
  memberLabel: string | null;
  founderLabel: string | null;
  /** More belong to it than are listed. */
  notExhaustive: boolean;
  topicIds: string[];
  topics: TopicReference[];
  tags: string[];
  note: string | null;
  /** Open memberships, and those among them of founding members. */
  memberCount: number;
  founderCount: number;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** An organisation in a network. Leaving ends it, coming back is another one. */
export interface Membership {
  id: string;
  networkId: string;
  network: { id: string; name: string };
  organisationId: string;
  organisation: OrganisationReference;
  role: MembershipRole;
  since: PartialDate | null;
  /** When it ended; null while it lasts. */
  until: PartialDate | null;
  /** How it came about. */
  joined: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
