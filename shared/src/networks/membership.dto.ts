import 'reflect-metadata';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { BULK_MAX_RECORDS } from '../records/bulk.dto.js';
import { MEMBERSHIP_FIELDS } from './fields.js';
import { MEMBERSHIP_ROLES, type MembershipRole } from './network.kinds.js';

const limit = limitOf(MEMBERSHIP_FIELDS);

/** The body of POST and PUT. Network and organisation stay what they were; an end ends the membership. */
export class MembershipInput {
  @IsUUID()
  networkId: string;

  @IsUUID()
  organisationId: string;

  @IsIn(MEMBERSHIP_ROLES)
  role: MembershipRole;

  @IsPartialDate()
  since?: PartialDate | null;

  @IsPartialDate()
  until?: PartialDate | null;

  @IsOptionalText(limit('joined'))
  joined?: string | null;

  @IsVersion()
  version?: number;
}

/** The body of `POST /api/memberships/bulk`: organisations taken into a network; those that belong to it stay as they are. */
export class MembershipBulkInput {
  @IsUUID()
  networkId: string;

  @IsIn(MEMBERSHIP_ROLES)
  role: MembershipRole;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  organisationIds: string[];

  /** Says what would be made, and makes nothing. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
