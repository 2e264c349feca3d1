import 'reflect-metadata';
import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { SEAT_ROLES, type SeatRole } from './group.kinds.js';

/** The body of POST and PUT. It names a person or an organisation, or both; the group of a seat never changes. */
export class SeatInput {
  @IsUUID()
  groupId: string;

  @IsIn(SEAT_ROLES)
  role: SeatRole;

  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @IsOptional()
  @IsUUID()
  sentById?: string | null;

  @IsPartialDate()
  since?: PartialDate | null;

  @IsPartialDate()
  until?: PartialDate | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
