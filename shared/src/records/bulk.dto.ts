import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsDefined,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MOST_TAGS, TAG_MAX_LENGTH } from './tags.js';

/** Most records of one change to many. */
export const BULK_MAX_RECORDS = 1_000;

/** A change to each of many records. It names at least one thing, and not both archiving and restoring. */
export class BulkChange {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TAGS)
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(TAG_MAX_LENGTH, { each: true })
  addTags?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_TAGS)
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(TAG_MAX_LENGTH, { each: true })
  removeTags?: string[];

  @IsOptional()
  @Equals(true)
  archive?: true;

  @IsOptional()
  @Equals(true)
  restore?: true;
}

export class BulkInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];

  @IsDefined()
  @ValidateNested()
  @Type(() => BulkChange)
  change: BulkChange;
}
