/** What tells who or what a record is; every part but the name may be missing. */
export interface Identity {
  /** Of a person: first and last name as one is called. */
  readonly name: string;
  /** Legal, short, former and other names of an organisation. */
  readonly otherNames?: readonly string[];
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  /** Names of the organisations a person belongs to. */
  readonly organisations?: readonly string[];
  readonly street?: string | null;
  readonly postalCode?: string | null;
  readonly city?: string | null;
  readonly website?: string | null;
}

/** Kinds of records that are compared with their like. */
export const MATCHED_RESOURCES = ['organisations', 'persons'] as const;
export type MatchedResource = (typeof MATCHED_RESOURCES)[number];

/** `same`: to be treated as one; `perhaps`: somebody should look. */
export const VERDICTS = ['same', 'perhaps'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Scores from which on two records are taken for the same, and are worth a look. */
export const SAME_FROM = 0.8;
export const PERHAPS_FROM = 0.5;

export function verdictOf(score: number): Verdict | null {
  if (score >= SAME_FROM) return 'same';
  return score >= PERHAPS_FROM ? 'perhaps' : null;
}
