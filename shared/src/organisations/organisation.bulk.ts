import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { ORGANISATION_FIELDS, ORGANISATION_VALUE_FIELDS, type OrganisationValueField } from './fields.js';

const limit = limitOf(ORGANISATION_FIELDS);
const items = itemsOf(ORGANISATION_FIELDS);

/** Most records of one change to many. */
export const BULK_MAX_RECORDS = 1_000;

/** A change to each of many organisations. It names at least one thing, and not both archiving and restoring. */
export class OrganisationBulkChange {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('tags'))
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('tags'), { each: true })
  addTags?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('tags'))
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('tags'), { each: true })
  removeTags?: string[];

  @IsOptional()
  @Equals(true)
  archive?: true;

  @IsOptional()
  @Equals(true)
  restore?: true;
}

export class OrganisationBulkInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];

  @IsDefined()
  @ValidateNested()
  @Type(() => OrganisationBulkChange)
  change: OrganisationBulkChange;
}

/** Why a record was left as it is. */
export type BulkSkipCode = 'not_found' | 'unchanged' | 'too_many';

export interface BulkResult {
  changed: { id: string; version: number }[];
  skipped: { id: string; code: BulkSkipCode }[];
}

export class OrganisationValuesQuery {
  @IsIn(ORGANISATION_VALUE_FIELDS)
  field: OrganisationValueField;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** A value in use and how many current records have it. */
export interface ValueCount {
  value: string;
  count: number;
}
