import 'reflect-metadata';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUrl, Matches, MaxLength, Min } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { SOURCE_FIELDS } from './fields.js';
import { SOURCE_KINDS, type SourceKind } from './source.kinds.js';

const limit = limitOf(SOURCE_FIELDS);

/** The body of POST and PUT. */
export class SourceInput {
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsIn(SOURCE_KINDS)
  kind: SourceKind;

  @IsOptional()
  @IsString()
  @MaxLength(limit('publisher'))
  publisher?: string | null;

  @IsPartialDate()
  published?: PartialDate | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('url'))
  url?: string | null;

  /** The day the page was read, `2025-01-20`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  accessed?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('note'))
  note?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
