import 'reflect-metadata';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { MILESTONE_FIELDS } from './fields.js';

const limit = limitOf(MILESTONE_FIELDS);

/** The body of POST and PUT. A milestone stays with its initiative. */
export class MilestoneInput {
  @IsUUID()
  initiativeId: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('title'))
  title: string;

  @IsPartialDate()
  date?: PartialDate | null;

  @IsOptional()
  @IsBoolean()
  reached?: boolean | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('description'))
  description?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
