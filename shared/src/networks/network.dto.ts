import 'reflect-metadata';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { NETWORK_FIELDS } from './fields.js';
import { IsTopicIds } from '../topics/topic.dto.js';

const limit = limitOf(NETWORK_FIELDS);

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class NetworkInput {
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('shortName'))
  shortName?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('area'))
  area?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('aims'))
  aims?: string | null;

  @IsOptional()
  @IsUUID()
  coordinatingOrganisationId?: string | null;

  @IsPartialDate()
  founded?: PartialDate | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('occasion'))
  occasion?: string | null;

  @IsOptional()
  @IsUUID()
  carryingGroupId?: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('website'))
  website?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('founderLabel'))
  founderLabel?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('memberLabel'))
  memberLabel?: string | null;

  @IsOptional()
  @IsBoolean()
  notExhaustive?: boolean | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(itemsOf(NETWORK_FIELDS)('tags'))
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
