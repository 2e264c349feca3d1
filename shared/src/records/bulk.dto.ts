import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsTags } from '../fields/rules.js';
import { IsTopicIds } from '../topics/topic.dto.js';
import { MOST_TAGS, TAG_MAX_LENGTH } from './tags.js';

/** Most records of one change to many. */
export const BULK_MAX_RECORDS = 1_000;

/** A change to each of many records. It names at least one thing, and not both archiving and restoring. */
export class BulkChange {
  @IsTags(MOST_TAGS, TAG_MAX_LENGTH)
  addTags?: string[];

  @IsTags(MOST_TAGS, TAG_MAX_LENGTH)
  removeTags?: string[];

  @IsTopicIds()
  addTopicIds?: string[];

  @IsTopicIds()
  removeTopicIds?: string[];

  /** Who of the coordination looks after organisations; null for nobody. */
  @IsOptional()
  @IsUUID()
  responsibleUserId?: string | null;

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

  /** Says what would become of the records, and changes none. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}

/** The body of routes that take back what was made for many records at once: the ids they answered. */
export class BulkRemoval {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];
}
