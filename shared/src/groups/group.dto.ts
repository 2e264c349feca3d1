import 'reflect-metadata';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsOptionalText, IsTags, IsText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { GROUP_FIELDS } from './fields.js';
import { GROUP_KINDS, GROUP_STATES, type GroupKind, type GroupState } from './group.kinds.js';
import { IsTopicIds } from '../topics/topic.dto.js';

const limit = limitOf(GROUP_FIELDS);

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class GroupInput {
  @IsText(limit('name'))
  name: string;

  @IsOptionalText(limit('shortName'))
  shortName?: string | null;

  @IsIn(GROUP_KINDS)
  kind: GroupKind;

  @IsIn(GROUP_STATES)
  state: GroupState;

  @IsOptionalText(limit('purpose'))
  purpose?: string | null;

  @IsOptional()
  @IsUUID()
  coordinatingOrganisationId?: string | null;

  @IsOptional()
  @IsUUID()
  networkId?: string | null;

  @IsPartialDate()
  founded?: PartialDate | null;

  @IsTags(itemsOf(GROUP_FIELDS)('tags'), limit('tags'))
  tags?: string[];

  @IsTopicIds()
  topicIds?: string[];

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}
