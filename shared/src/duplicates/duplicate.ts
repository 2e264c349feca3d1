import type { MatchedResource, Verdict } from './identity.js';

/** A record as it is told from others of its kind. */
export interface RecordInBrief {
  id: string;
  name: string;
  /** The town of an organisation; the organisation a person stands for. */
  detail: string | null;
}

/** Two records that may be one, as the API answers it. Instants are ISO 8601 in UTC. */
export interface DuplicatePair {
  id: string;
  resource: MatchedResource;
  /** How likely they are one, 0…1. */
  score: number;
  verdict: Verdict;
  one: RecordInBrief;
  other: RecordInBrief;
  foundAt: string;
  /** When somebody said that they are not the same; null where nobody did. */
  dismissedAt: string | null;
}

/** A record that what is being entered may be. */
export interface LikelyRecord extends RecordInBrief {
  score: number;
  verdict: Verdict;
}

/** How a field of the kept record is made: its own value, that of the absorbed one, or the entries of both. */
export const FIELD_CHOICES = ['kept', 'absorbed', 'both'] as const;
export type FieldChoice = (typeof FIELD_CHOICES)[number];

/** References of one kind: what they are called by, and what becomes of them. */
export interface MovedReferences {
  /** `memberships.organisationId`: the part or record that refers, and as what. */
  what: string;
  /** How many go to the kept record. */
  moved: number;
  /** How many are put aside until the merging is taken back, as the kept record has the same. */
  aside: number;
  /** How many stay with the absorbed record, as links in mails open them. */
  staying: number;
}

/** What a merging would do. */
export interface MergePreview {
  kept: Record<string, unknown> & RecordInBrief & { version: number };
  absorbed: Record<string, unknown> & RecordInBrief & { version: number };
  /** Fields in which they differ, and how each is made unless somebody chooses otherwise. */
  fields: { name: string; choice: FieldChoice; choices: FieldChoice[] }[];
  moves: MovedReferences[];
}

/** A record that went into another, as the API answers it. */
export interface Merge {
  id: string;
  resource: MatchedResource;
  kept: RecordInBrief;
  absorbed: RecordInBrief;
  mergedAt: string;
  mergedBy: string | null;
  /** When it was taken back; null while it holds. */
  undoneAt: string | null;
}
