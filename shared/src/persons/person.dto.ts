import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsObject, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { CustomValues } from '../fields/field.js';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalText, IsTags, IsText, IsVersion } from '../fields/rules.js';
import { LANGUAGES, type Language } from '../session/session.js';
import { PERSON_FIELDS, PERSON_VALUE_FIELDS, type PersonValueField } from './fields.js';
import { CHANNELS, LEGAL_BASES, type Channel, type LegalBasis } from './person.kinds.js';
import { FirstPositionInput } from './position.dto.js';

const limit = limitOf(PERSON_FIELDS);
const items = itemsOf(PERSON_FIELDS);

/** The body of PUT, which names the version it was read at, here or as `If-Match`. */
export class PersonInput {
  @IsOptionalText(limit('title'))
  title?: string | null;

  @IsOptionalText(limit('firstName'))
  firstName?: string | null;

  @IsText(limit('lastName'))
  lastName: string;

  @IsOptionalText(limit('addressLine'))
  addressLine?: string | null;

  @IsIn(LANGUAGES)
  language: Language;

  @IsOptional()
  @IsEmail()
  @MaxLength(limit('email'))
  email?: string | null;

  @IsOptionalText(limit('phone'))
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

  @IsText(limit('purpose'))
  purpose: string;

  @IsIn(LEGAL_BASES)
  legalBasis: LegalBasis;

  @IsOptionalText(limit('dataSource'))
  dataSource?: string | null;

  /** A day: `2025-03-12`. */
  @IsOptional()
  @IsDay()
  informedOn?: string | null;

  @IsOptionalText(limit('informedBy'))
  informedBy?: string | null;

  @IsTags(items('tags'), limit('tags'))
  tags?: string[];

  @IsOptionalText(limit('note'))
  note?: string | null;

  /** Values of the region's own fields by key; unknown keys are refused. */
  @IsOptional()
  @IsObject()
  custom?: CustomValues;

  @IsVersion()
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

  @IsOptionalText(200)
  q?: string;
}
