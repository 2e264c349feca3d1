import 'reflect-metadata';
import { IsBoolean, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { REMINDER_FIELDS } from './fields.js';

const limit = limitOf(REMINDER_FIELDS);

/** The body of POST and PUT. The record of an existing reminder stays; a PUT names the version it was read at. */
export class ReminderInput {
  /** Resource of the record, for example `organisations`. */
  @IsString()
  @MaxLength(limit('subjectType'))
  subjectType: string;

  @IsUUID()
  subjectId: string;

  /** A day: `2025-03-20`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  dueOn: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('text'))
  text?: string | null;

  /** It needs nobody any more. */
  @IsOptional()
  @IsBoolean()
  done?: boolean;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
