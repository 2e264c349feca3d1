import 'reflect-metadata';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsOptionalIds, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { BULK_MAX_RECORDS } from '../records/bulk.dto.js';
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

  @IsVersion()
  version?: number;
}

/** The body of `POST /api/seats/bulk`: organisations or persons that get a seat in a group; those that sit there stay as they are. */
export class SeatBulkInput {
  @IsUUID()
  groupId: string;

  @IsIn(SEAT_ROLES)
  role: SeatRole;

  @IsOptionalIds(BULK_MAX_RECORDS)
  organisationIds?: string[];

  @IsOptionalIds(BULK_MAX_RECORDS)
  personIds?: string[];

  /** Says what would be made, and makes nothing. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
