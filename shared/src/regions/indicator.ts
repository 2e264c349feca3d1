import type { NumberQualifier } from '../fields/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { IndicatorKind, RankEnd } from './indicator.fields.js';
import type { MunicipalityReference } from './municipality.js';

/** What is known of the region in figures or words; null is "not stated". */
export interface Indicator {
  id: string;
  name: string;
  kind: IndicatorKind;
  municipalityId: string | null;
  /** The part of the region it is about; null for all of it. */
  municipality: MunicipalityReference | null;
  /** The number, in `unit`; of a rank the place, 1 the first. */
  value: number | null;
  qualifier: NumberQualifier | null;
  unit: string | null;
  rankEnd: RankEnd | null;
  statement: string | null;
  period: PartialDate | null;
  /** What it is compared with; of a rank, among whom it is counted. */
  comparisonName: string | null;
  /** In the same unit. */
  comparisonValue: number | null;
  note: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
