import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CustomValues } from '../fields/field.js';
import { itemsOf, limitOf } from '../fields/limits.js';
import { LANGUAGES, type Language } from '../session/session.js';
import { PERSON_FIELDS, PERSON_VALUE_FIELDS, type PersonValueField } from './fields.js';
import { CHANNELS, LEGAL_BASES, type Channel, type LegalBasis } from './person.kinds.js';
import { FirstPositionInput } from './position.dto.js';

const limit = limitOf(PERSON_FIELDS);
const items = itemsOf(PERSON_FIELDS);

/** The body of PUT, which names the version it was read at, here or as `If-Match`. */
export class PersonInput {
  @IsOptional()
  @IsString()
  @MaxLength(limit('title'))
  title?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('firstName'))
  firstName?: string | null;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('lastName'))
  lastName: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('addressLine'))
  addressLine?: string | null;

  @IsIn(LANGUAGES)
  language: Language;

  @IsOptional()
  @IsEmail()
  @MaxLength(limit('email'))
  email?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('phone'))
  phone?: string | null;

  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel | null;

  /** Who works for them: gets copies and answers on their behalf. Never the person itself. */
  @IsOptional()
  @IsUUID()
  assistantId?: string | null;

  @IsOptional()
  @IsBoolean()
  doNotWrite?: boolean;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('purpose'))
  purpose: string;

  @IsIn(LEGAL_BASES)
  legalBasis: LegalBasis;

  @IsOptional()
  @IsString()
  @MaxLength(limit('dataSource'))
  dataSource?: string | null;

  /** A day: `2025-03-12`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  informedOn?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('informedBy'))
  informedBy?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('tags'))
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('tags'), { each: true })
  tags?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(limit('note'))
  note?: string | null;

  /** Values of the region's own fields by key; unknown keys are refused. */
  @IsOptional()
  @IsObject()
  custom?: CustomValues;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** The body of POST: a person is mostly met as somebody of an organisation. */
export class NewPersonInput extends PersonInput {
  @IsOptional()
  @ValidateNested()
  @Type(() => FirstPositionInput)
  position?: FirstPositionInput | null;
}

export class PersonValuesQuery {
  @IsIn(PERSON_VALUE_FIELDS)
  field: PersonValueField;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
