import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalText, IsOptionalTexts, IsText, IsWebAddress } from '../fields/rules.js';
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

  @IsText(limit('name'))
  name: string;

  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  /** Active where it is left out. */
  @IsOptional()
  @IsIn(ORGANISATION_STATES)
  state?: OrganisationState;

  @IsOptionalText(limit('legalName'))
  legalName?: string;

  @IsOptionalText(limit('shortName'))
  shortName?: string;

  @IsOptionalTexts(items('abbreviations'), limit('abbreviations'))
  abbreviations?: string[];

  @IsOptionalTexts(items('formerNames'), limit('formerNames'))
  formerNames?: string[];

  @IsOptionalTexts(items('otherNames'), limit('otherNames'))
  otherNames?: string[];

  /** Key of the entry it belongs to, in the file or read before. */
  @IsOptional()
  @Matches(KEY)
  parent?: string;

  /** Key of the entry that came after it. */
  @IsOptional()
  @Matches(KEY)
  successor?: string;

  @IsOptionalText(limit('street'))
  street?: string;

  @IsOptionalText(limit('postalCode'))
  postalCode?: string;

  @IsOptionalText(limit('municipality'))
  municipality?: string;

  @IsOptionalText(limit('phone'))
  phone?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(limit('email'))
  email?: string;

  @IsOptional()
  @IsWebAddress(limit('website'))
  website?: string;

  @IsText(limit('sourceTitle'))
  sourceTitle: string;

  @IsOptional()
  @IsWebAddress(limit('sourceLink'))
  sourceLink?: string;

  /** The day on which it was so, `2025-01-31`. */
  @IsDay()
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
