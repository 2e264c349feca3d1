import type { OrganisationReference } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { InitiativeKind, InitiativeRole, InitiativeState } from './initiative.kinds.js';
import type { ProgrammeReference } from '../programmes/index.js';
import type { TopicReference } from '../topics/index.js';

/** Something partners do together: a project, a service, a platform, a format. */
export interface Initiative {
  id: string;
  name: string;
  kind: InitiativeKind;
  state: InitiativeState;
  description: string | null;
  website: string | null;
  networkId: string | null;
  network: { id: string; name: string } | null;
  groupId: string | null;
  group: { id: string; name: string } | null;
  parties: InitiativeParty[];
  /** What it rests on: funding programmes, laws, instruments, campaigns. */
  programmeIds: string[];
  programmes: ProgrammeReference[];
  topicIds: string[];
  topics: TopicReference[];
  tags: string[];
  note: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export interface InitiativeParty {
  organisationId: string;
  organisation: OrganisationReference;
  role: InitiativeRole;
}

/** A dated step of an initiative. */
export interface Milestone {
  id: string;
  initiativeId: string;
  initiative: { id: string; name: string };
  title: string;
  /** When it was or is to be reached. */
  date: PartialDate | null;
  reached: boolean;
  description: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
