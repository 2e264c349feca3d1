import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { CustomValues } from '../fields/field.js';
import { limitOf, itemsOf } from '../fields/limits.js';
import { IsOptionalText, IsOptionalTexts, IsTags, IsText, IsVersion, IsWebAddress } from '../fields/rules.js';
import { ORGANISATION_FIELDS, ORGANISATION_VALUE_FIELDS, type OrganisationValueField } from './fields.js';
import {
  ADDRESS_KINDS,
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  SIZE_CLASSES,
  type AddressKind,
  type OrganisationKind,
  type OrganisationState,
  type SizeClass,
} from './organisation.kinds.js';
import { IsTopicIds } from '../topics/topic.dto.js';

const limit = limitOf(ORGANISATION_FIELDS);
const items = itemsOf(ORGANISATION_FIELDS);

/** A mail address of an organisation with an optional label ("Zentrale"). */
export class OrganisationEmail {
  @IsEmail()
  @MaxLength(limit('emails'))
  address: string;

  @IsOptionalText(60)
  label?: string | null;
}

/** A phone number as written by people, with an optional label. */
export class OrganisationPhone {
  @IsString()
  @IsNotEmpty()
  @MaxLength(limit('phones'))
  number: string;

  @IsOptionalText(60)
  label?: string | null;
}

/** A postal address besides the main one. */
export class OrganisationAddress {
  @IsIn(ADDRESS_KINDS)
  kind: AddressKind;

  @IsOptionalText(limit('addressLabel'))
  label?: string | null;

  @IsOptionalText(limit('street'))
  street?: string | null;

  @IsOptionalText(limit('postalCode'))
  postalCode?: string | null;

  @IsText(limit('municipality'))
  municipality: string;
}

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class OrganisationInput {
  @IsText(limit('name'))
  name: string;

  @IsOptionalText(limit('legalName'))
  legalName?: string | null;

  @IsOptionalText(limit('shortName'))
  shortName?: string | null;

  @IsOptionalTexts(items('abbreviations'), limit('abbreviations'))
  abbreviations?: string[];

  @IsOptionalTexts(items('formerNames'), limit('formerNames'))
  formerNames?: string[];

  @IsOptionalTexts(items('mergedNames'), limit('mergedNames'))
  mergedNames?: string[];

  @IsOptionalTexts(items('otherNames'), limit('otherNames'))
  otherNames?: string[];

  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  /** Active where it is left out. */
  @IsOptional()
  @IsIn(ORGANISATION_STATES)
  state?: OrganisationState | null;

  @IsOptional()
  @IsBoolean()
  collective?: boolean | null;

  @IsOptional()
  @IsIn(SIZE_CLASSES)
  sizeClass?: SizeClass | null;

  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @IsOptional()
  @IsUUID()
  successorId?: string | null;

  /** The entry of the register it is linked with. */
  @IsOptional()
  @IsUUID()
  registerId?: string | null;

  /** Somebody who may enter the region. */
  @IsOptional()
  @IsUUID()
  responsibleUserId?: string | null;

  /** What its main address is for, which is the one below. */
  @IsOptional()
  @IsIn(ADDRESS_KINDS)
  addressKind?: AddressKind | null;

  @IsOptionalText(limit('addressLabel'))
  addressLabel?: string | null;

  @IsOptionalText(limit('street'))
  street?: string | null;

  @IsOptionalText(limit('postalCode'))
  postalCode?: string | null;

  @IsOptionalText(limit('municipality'))
  municipality?: string | null;

  /** Addresses besides the main one. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('furtherAddresses'))
  @ValidateNested({ each: true })
  @Type(() => OrganisationAddress)
  furtherAddresses?: OrganisationAddress[];

  @IsOptional()
  @IsWebAddress(limit('website'))
  website?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('emails'))
  @ValidateNested({ each: true })
  @Type(() => OrganisationEmail)
  emails?: OrganisationEmail[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('phones'))
  @ValidateNested({ each: true })
  @Type(() => OrganisationPhone)
  phones?: OrganisationPhone[];

  @IsTags(items('tags'), limit('tags'))
  tags?: string[];

  @IsTopicIds()
  topicIds?: string[];

  @IsOptionalText(limit('note'))
  note?: string | null;

  /** Values of the region's own fields by key; unknown keys are refused. */
  @IsOptional()
  @IsObject()
  custom?: CustomValues;

  @IsVersion()
  version?: number;
}

export class OrganisationValuesQuery {
  @IsIn(ORGANISATION_VALUE_FIELDS)
  field: OrganisationValueField;

  @IsOptionalText(200)
  q?: string;
}
