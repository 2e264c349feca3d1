import 'reflect-metadata';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { MILESTONE_FIELDS } from './fields.js';

const limit = limitOf(MILESTONE_FIELDS);

/** The body of POST and PUT. A milestone stays with its initiative. */
export class MilestoneInput {
  @IsUUID()
  initiativeId: string;

  @IsText(limit('title'))
  title: string;

  @IsPartialDate()
  date?: PartialDate | null;

  @IsOptional()
  @IsBoolean()
  reached?: boolean | null;

  @IsOptionalText(limit('description'))
  description?: string | null;

  @IsVersion()
  version?: number;
}
