import 'reflect-metadata';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
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

  @IsOptional()
  @IsString()
  @MaxLength(limit('joined'))
  joined?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
