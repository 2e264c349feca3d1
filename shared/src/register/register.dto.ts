import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import {
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  type OrganisationKind,
  type OrganisationState,
} from '../organisations/organisation.kinds.js';
import { REGISTER_FIELDS } from './fields.js';

const limit = limitOf(REGISTER_FIELDS);
const items = itemsOf(REGISTER_FIELDS);

/** Most entries of one file. */
export const MOST_REGISTER_ENTRIES = 5_000;

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KEY_LENGTH = 80;

/** An entry as it stands in a file of the register. */
export class RegisterEntryInput {
  /** By this it is known again when the file is read another time: `ihk-nord-westfalen`. */
  @Matches(KEY)
  @MaxLength(KEY_LENGTH)
  key: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  /** Active where it is left out. */
  @IsOptional()
  @IsIn(ORGANISATION_STATES)
  state?: OrganisationState;

  @IsOptional()
  @IsString()
  @MaxLength(limit('legalName'))
  legalName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('shortName'))
  shortName?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('abbreviations'))
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('abbreviations'), { each: true })
  abbreviations?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('formerNames'))
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('formerNames'), { each: true })
  formerNames?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('otherNames'))
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('otherNames'), { each: true })
  otherNames?: string[];

  /** Key of the entry it belongs to, in the file or read before. */
  @IsOptional()
  @Matches(KEY)
  parent?: string;

  /** Key of the entry that came after it. */
  @IsOptional()
  @Matches(KEY)
  successor?: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('street'))
  street?: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('postalCode'))
  postalCode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('municipality'))
  municipality?: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('phone'))
  phone?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(limit('email'))
  email?: string;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('website'))
  website?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('sourceTitle'))
  sourceTitle: string;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('sourceLink'))
  sourceLink?: string;

  /** The day on which it was so, `2025-01-31`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  asOf: string;
}

/** What a file of the register holds. */
export class RegisterFile {
  @IsArray()
  @ArrayMaxSize(MOST_REGISTER_ENTRIES)
  @ArrayUnique(({ key }: RegisterEntryInput) => key)
  @ValidateNested({ each: true })
  @Type(() => RegisterEntryInput)
  entries: RegisterEntryInput[];
}
