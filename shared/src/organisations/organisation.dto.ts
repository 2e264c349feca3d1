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
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CustomValues } from '../fields/field.js';
import { limitOf, itemsOf } from '../fields/limits.js';
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

  @IsOptional()
  @IsString()
  @MaxLength(60)
  label?: string | null;
}

/** A phone number as written by people, with an optional label. */
export class OrganisationPhone {
  @IsString()
  @IsNotEmpty()
  @MaxLength(limit('phones'))
  number: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  label?: string | null;
}

/** A postal address besides the main one. */
export class OrganisationAddress {
  @IsIn(ADDRESS_KINDS)
  kind: AddressKind;

  @IsOptional()
  @IsString()
  @MaxLength(limit('addressLabel'))
  label?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('street'))
  street?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('postalCode'))
  postalCode?: string | null;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('municipality'))
  municipality: string;
}

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class OrganisationInput {
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('legalName'))
  legalName?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('shortName'))
  shortName?: string | null;

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
  @ArrayMaxSize(items('mergedNames'))
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('mergedNames'), { each: true })
  mergedNames?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('otherNames'))
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('otherNames'), { each: true })
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

  @IsOptional()
  @IsString()
  @MaxLength(limit('addressLabel'))
  addressLabel?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('street'))
  street?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('postalCode'))
  postalCode?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('municipality'))
  municipality?: string | null;

  /** Addresses besides the main one. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('furtherAddresses'))
  @ValidateNested({ each: true })
  @Type(() => OrganisationAddress)
  furtherAddresses?: OrganisationAddress[];

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('website'))
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

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('tags'))
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(limit('tags'), { each: true })
  tags?: string[];

  @IsTopicIds()
  topicIds?: string[];

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

export class OrganisationValuesQuery {
  @IsIn(ORGANISATION_VALUE_FIELDS)
  field: OrganisationValueField;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
