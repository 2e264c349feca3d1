import 'reflect-metadata';
import { IsIn, IsOptional } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalText, IsText, IsVersion, IsWebAddress } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { SOURCE_FIELDS } from './fields.js';
import { SOURCE_KINDS, type SourceKind } from './source.kinds.js';

const limit = limitOf(SOURCE_FIELDS);

/** The body of POST and PUT. */
export class SourceInput {
  @IsText(limit('name'))
  name: string;

  @IsIn(SOURCE_KINDS)
  kind: SourceKind;

  @IsOptionalText(limit('publisher'))
  publisher?: string | null;

  @IsPartialDate()
  published?: PartialDate | null;

  @IsOptional()
  @IsWebAddress(limit('url'))
  url?: string | null;

  /** The day the page was read, `2025-01-20`. */
  @IsOptional()
  @IsDay()
  accessed?: string | null;

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}
