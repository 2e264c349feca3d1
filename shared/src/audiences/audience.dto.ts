import 'reflect-metadata';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { AUDIENCE_FIELDS, AUDIENCE_REASON_MAX_LENGTH, MOST_AUDIENCE_PEOPLE } from './fields.js';

const limit = limitOf(AUDIENCE_FIELDS);

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class AudienceInput {
  @IsText(limit('name'))
  name: string;

  @IsOptionalText(limit('purpose'))
  purpose?: string | null;

  /** A view everybody in the region sees, of persons or organisations. */
  @IsOptional()
  @IsUUID()
  viewId?: string | null;

  @IsVersion()
  version?: number;
}

/** The body of `POST /api/audiences/:id/people`: persons put on by hand, also those taken off before. */
export class AudiencePeopleInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AUDIENCE_PEOPLE)
  @IsUUID(undefined, { each: true })
  personIds: string[];

  @IsOptionalText(AUDIENCE_REASON_MAX_LENGTH)
  reason?: string | null;
}

/** The body of `POST /api/audiences/:id/people/bulk`: who was taken off by hand before stays off. */
export class AudienceBulkInput extends AudiencePeopleInput {
  /** Says who would be put on, and puts nobody on. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
