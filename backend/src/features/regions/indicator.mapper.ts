import type { IndicatorInput } from '@knotenpunkt/shared';
import { dateOrNull, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { IndicatorEntity } from './indicator.entity.js';

export type IndicatorValues = RecordValues<IndicatorEntity>;

type Measure = Pick<IndicatorValues, 'value' | 'qualifier' | 'unit' | 'rankEnd' | 'statement' | 'comparisonValue'>;

const NOTHING: Measure = { value: null, qualifier: null, unit: null, rankEnd: null, statement: null, comparisonValue: null };

/** The columns of an input; what was left out, or is no part of its kind, is empty. */
export function indicatorValues(input: IndicatorInput): IndicatorValues {
  return {
    name: input.name.trim(),
    kind: input.kind,
    municipalityId: input.municipalityId ?? null,
    ...NOTHING,
    ...MEASURE[input.kind](input),
    period: dateOrNull(input.period),
    comparisonName: textOrNull(input.comparisonName),
    note: textOrNull(input.note),
  };
}

/** What each kind of indicator is made of. */
const MEASURE: Record<IndicatorInput['kind'], (input: IndicatorInput) => Partial<Measure>> = {
  number: ({ value, qualifier, unit, comparisonValue }) => ({
    value: value ?? null,
    qualifier: qualifier ?? null,
    unit: textOrNull(unit),
    comparisonValue: comparisonValue ?? null,
  }),
  rank: ({ value, rankEnd }) => ({ value: value ?? null, rankEnd: rankEnd ?? null }),
  statement: ({ statement }) => ({ statement: textOrNull(statement) }),
};
