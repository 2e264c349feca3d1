import 'reflect-metadata';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { PROGRAMME_FIELDS } from './fields.js';
import { PROGRAMME_KINDS, type ProgrammeKind } from './programme.kinds.js';

const limit = limitOf(PROGRAMME_FIELDS);

/** The body of POST and PUT. */
export class ProgrammeInput {
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('shortName'))
  shortName?: string | null;

  @IsIn(PROGRAMME_KINDS)
  kind: ProgrammeKind;

  /** Organisations that pay for it or stand behind it, in the order they are named. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(itemsOf(PROGRAMME_FIELDS)('funderIds'))
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  funderIds?: string[];

  @IsPartialDate()
  since?: PartialDate | null;

  @IsPartialDate()
  until?: PartialDate | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('website'))
  website?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('note'))
  note?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
