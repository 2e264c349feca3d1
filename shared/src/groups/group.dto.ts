import 'reflect-metadata';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { GROUP_FIELDS } from './fields.js';
import { GROUP_KINDS, GROUP_STATES, type GroupKind, type GroupState } from './group.kinds.js';
import { IsTopicIds } from '../topics/topic.dto.js';

const limit = limitOf(GROUP_FIELDS);

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class GroupInput {
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('shortName'))
  shortName?: string | null;

  @IsIn(GROUP_KINDS)
  kind: GroupKind;

  @IsIn(GROUP_STATES)
  state: GroupState;

  @IsOptional()
  @IsString()
  @MaxLength(limit('purpose'))
  purpose?: string | null;

  @IsOptional()
  @IsUUID()
  coordinatingOrganisationId?: string | null;

  @IsOptional()
  @IsUUID()
  networkId?: string | null;

  @IsPartialDate()
  founded?: PartialDate | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(itemsOf(GROUP_FIELDS)('tags'))
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('tags'), { each: true })
  tags?: string[];

  @IsTopicIds()
  topicIds?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(limit('note'))
  note?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
