import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import {
  MUNICIPALITY_FIELDS,
  MUNICIPALITY_KINDS,
  MUNICIPALITY_VALUE_FIELDS,
  type MunicipalityKind,
  type MunicipalityValueField,
} from './municipality.fields.js';

const limit = limitOf(MUNICIPALITY_FIELDS);

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class MunicipalityInput {
  @IsText(limit('name'))
  name: string;

  @IsIn(MUNICIPALITY_KINDS)
  kind: MunicipalityKind;

  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @IsOptionalText(limit('subRegion'))
  subRegion?: string | null;

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}

export class MunicipalityValuesQuery {
  @IsIn(MUNICIPALITY_VALUE_FIELDS)
  field: MunicipalityValueField;

  @IsOptionalText(200)
  q?: string;
}
