import type { OrganisationReference } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { GroupKind, GroupState, SeatRole } from './group.kinds.js';
import type { TopicReference } from '../topics/index.js';

/** People and organisations that meet under a lead. */
export interface Group {
  id: string;
  name: string;
  shortName: string | null;
  kind: GroupKind;
  state: GroupState;
  purpose: string | null;
  coordinatingOrganisationId: string | null;
  coordinatingOrganisation: OrganisationReference | null;
  networkId: string | null;
  network: { id: string; name: string } | null;
  founded: PartialDate | null;
  topicIds: string[];
  topics: TopicReference[];
  tags: string[];
  note: string | null;
  /** Open seats. */
  seatCount: number;
  /** Who leads it now. */
  leads: { id: string; name: string }[];
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** An organisation and/or a person in a group; a seat may wait for its person. */
export interface Seat {
  id: string;
  groupId: string;
  group: { id: string; name: string };
  personId: string | null;
  person: { id: string; name: string } | null;
  organisationId: string | null;
  organisation: OrganisationReference | null;
  role: SeatRole;
  /** The organisation on whose behalf, where it is another one. */
  sentById: string | null;
  sentBy: OrganisationReference | null;
  since: PartialDate | null;
  /** When it ended; null while it lasts. */
  until: PartialDate | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
