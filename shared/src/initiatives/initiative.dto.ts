import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import type { OrganisationReference } from '../organisations/index.js';
import { INITIATIVE_FIELDS } from './fields.js';
import {
  INITIATIVE_KINDS,
  INITIATIVE_ROLES,
  INITIATIVE_STATES,
  type InitiativeKind,
  type InitiativeRole,
  type InitiativeState,
} from './initiative.kinds.js';
import { IsTopicIds } from '../topics/topic.dto.js';

const limit = limitOf(INITIATIVE_FIELDS);
const items = itemsOf(INITIATIVE_FIELDS);

/** What an organisation is to an initiative; it may be several things. */
export class InitiativePartyInput {
  @IsUUID()
  organisationId: string;

  @IsIn(INITIATIVE_ROLES)
  role: InitiativeRole;

  /** As it was served; ignored. */
  @IsOptional()
  @IsObject()
  organisation?: OrganisationReference;
}

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class InitiativeInput {
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsIn(INITIATIVE_KINDS)
  kind: InitiativeKind;

  @IsIn(INITIATIVE_STATES)
  state: InitiativeState;

  @IsOptional()
  @IsString()
  @MaxLength(limit('description'))
  description?: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('website'))
  website?: string | null;

  @IsOptional()
  @IsUUID()
  networkId?: string | null;

  @IsOptional()
  @IsUUID()
  groupId?: string | null;

  /** In the order they are named. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('parties'))
  @ArrayUnique(({ organisationId, role }: InitiativePartyInput) => `${organisationId} ${role}`)
  @ValidateNested({ each: true })
  @Type(() => InitiativePartyInput)
  parties?: InitiativePartyInput[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('tags'))
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('tags'), { each: true })
  tags?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('programmeIds'))
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  programmeIds?: string[];

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
