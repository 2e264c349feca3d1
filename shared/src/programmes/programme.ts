import type { OrganisationReference } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { ProgrammeKind } from './programme.kinds.js';

/** A funding programme, a law, an instrument or a campaign initiatives rest on. */
export interface Programme {
  id: string;
  name: string;
  shortName: string | null;
  kind: ProgrammeKind;
  funderIds: string[];
  funders: OrganisationReference[];
  since: PartialDate | null;
  until: PartialDate | null;
  website: string | null;
  note: string | null;
  /** Current initiatives that name it. */
  initiativeCount: number;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** A programme as the records name it that rest on it. */
export type ProgrammeReference = Pick<Programme, 'id' | 'name' | 'shortName'>;
