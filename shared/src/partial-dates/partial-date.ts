/** How exactly a date is known. */
export const DATE_PRECISIONS = ['day', 'month', 'quarter', 'season', 'year', 'unknown'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * A date no more exact than its source. It is never shown more exactly than known, and sorts by the earliest day it may mean;
 * one that is unknown comes last.
 */
export interface PartialDate {
  precision: DatePrecision;
  /** Earliest day it may mean (ISO 8601); null where it is unknown. */
  from: string | null;
  /** Latest day it may mean, included; of a span the latest of its end. Null where it is unknown. */
  until: string | null;
  /** The words of the source, where they say more than the precision: "Anfang Mai". */
  wording: string | null;
}
