import type { PartialDate } from '../partial-dates/index.js';
import type { LineageType, LinkKind } from './lineage.kinds.js';

/** A record as a step of a lineage. */
export interface LineageStep {
  type: LineageType;
  id: string;
  name: string;
  /** Its kind, where the resource has kinds. */
  kind: string | null;
  date: PartialDate | null;
  /** Place, number of participants, what was decided: a line below the name. */
  detail: string | null;
  source: string | null;
}

/** A typed, dated link from what came first to what came of it. */
export interface LineageLink {
  id: string;
  kind: LinkKind;
  fromType: LineageType;
  fromId: string;
  toType: LineageType;
  toId: string;
  date: PartialDate | null;
  note: string | null;
  source: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** "Wie es dazu kam": the steps connected with a record, the earliest first, and the links between them. */
export interface Lineage {
  steps: LineageStep[];
  links: LineageLink[];
}
