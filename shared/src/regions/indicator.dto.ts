import 'reflect-metadata';
import { IsIn, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { NUMBER_QUALIFIERS, type NumberQualifier } from '../fields/number-qualifiers.js';
import { IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { INDICATOR_FIELDS, INDICATOR_KINDS, RANK_ENDS, type IndicatorKind, type RankEnd } from './indicator.fields.js';

const limit = limitOf(INDICATOR_FIELDS);

/** Beyond it a number is no longer stored exactly. */
const LARGEST = 1e15;

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class IndicatorInput {
  @IsText(limit('name'))
  name: string;

  @IsIn(INDICATOR_KINDS)
  kind: IndicatorKind;

  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @IsOptional()
  @IsNumber()
  @Min(-LARGEST)
  @Max(LARGEST)
  value?: number | null;

  @IsOptional()
  @IsIn(NUMBER_QUALIFIERS)
  qualifier?: NumberQualifier | null;

  @IsOptionalText(limit('unit'))
  unit?: string | null;

  @IsOptional()
  @IsIn(RANK_ENDS)
  rankEnd?: RankEnd | null;

  @IsOptionalText(limit('statement'))
  statement?: string | null;

  @IsPartialDate()
  period?: PartialDate | null;

  @IsOptionalText(limit('comparisonName'))
  comparisonName?: string | null;

  @IsOptional()
  @IsNumber()
  @Min(-LARGEST)
  @Max(LARGEST)
  comparisonValue?: number | null;

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}
