import type { NumberQualifier } from '../fields/index.js';
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
  /** Where it stands: itself, or the record it is a part of, as a decision of its meeting. */
  at: { type: LineageType; id: string };
  /** A line below the name: the place of a meeting, the meeting of a decision. */
  detail: string | null;
  /** Of a meeting: how many took part, and how the number is meant. */
  attendance: { count: number; qualifier: NumberQualifier } | null;
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
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** Most steps of one answer. */
export const LINEAGE_MAX_STEPS = 100;

/**
 * "Wie es dazu kam": the steps connected with a record, each after those it came from, and the links between them. A network's are
 * those of its groups, meetings and initiatives.
 */
export interface Lineage {
  steps: LineageStep[];
  links: LineageLink[];
}
