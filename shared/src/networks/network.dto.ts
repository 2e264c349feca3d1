import 'reflect-metadata';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsOptionalText, IsTags, IsText, IsVersion, IsWebAddress } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { NETWORK_FIELDS } from './fields.js';
import { IsTopicIds } from '../topics/topic.dto.js';

const limit = limitOf(NETWORK_FIELDS);

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class NetworkInput {
  @IsText(limit('name'))
  name: string;

  @IsOptionalText(limit('shortName'))
  shortName?: string | null;

  @IsOptionalText(limit('area'))
  area?: string | null;

  @IsOptionalText(limit('aims'))
  aims?: string | null;

  @IsOptional()
  @IsUUID()
  coordinatingOrganisationId?: string | null;

  @IsPartialDate()
  founded?: PartialDate | null;

  @IsOptionalText(limit('occasion'))
  occasion?: string | null;

  @IsOptional()
  @IsUUID()
  carryingGroupId?: string | null;

  @IsOptional()
  @IsWebAddress(limit('website'))
  website?: string | null;

  @IsOptionalText(limit('founderLabel'))
  founderLabel?: string | null;

  @IsOptionalText(limit('memberLabel'))
  memberLabel?: string | null;

  @IsOptional()
  @IsBoolean()
  notExhaustive?: boolean | null;

  @IsTags(itemsOf(NETWORK_FIELDS)('tags'), limit('tags'))
  tags?: string[];

  @IsTopicIds()
  topicIds?: string[];

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}
