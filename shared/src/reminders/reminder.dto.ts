import 'reflect-metadata';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalText, IsVersion } from '../fields/rules.js';
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
  @IsDay()
  dueOn: string;

  @IsOptionalText(limit('text'))
  text?: string | null;

  /** It needs nobody any more. */
  @IsOptional()
  @IsBoolean()
  done?: boolean;

  @IsVersion()
  version?: number;
}
