import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsOptionalIds, IsOptionalText, IsTags, IsText, IsVersion, IsWebAddress } from '../fields/rules.js';
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
  @IsText(limit('name'))
  name: string;

  @IsIn(INITIATIVE_KINDS)
  kind: InitiativeKind;

  @IsIn(INITIATIVE_STATES)
  state: InitiativeState;

  @IsOptionalText(limit('description'))
  description?: string | null;

  @IsOptional()
  @IsWebAddress(limit('website'))
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

  @IsTags(items('tags'), limit('tags'))
  tags?: string[];

  @IsOptionalIds(items('programmeIds'))
  programmeIds?: string[];

  @IsTopicIds()
  topicIds?: string[];

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}
