import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { limitOf } from '../fields/limits.js';
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
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsIn(MUNICIPALITY_KINDS)
  kind: MunicipalityKind;

  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('subRegion'))
  subRegion?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('note'))
  note?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class MunicipalityValuesQuery {
  @IsIn(MUNICIPALITY_VALUE_FIELDS)
  field: MunicipalityValueField;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
