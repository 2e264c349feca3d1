import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MOST_ATTACHMENTS } from '../contacts/contact-mail.js';
import { CONTACT_KINDS, type ContactKind } from '../contacts/contact.kinds.js';
import { NextStepInput } from '../contacts/contact-note.dto.js';
import { CONTACT_NOTE_FIELDS } from '../contacts/fields.js';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalIds, IsOptionalText, IsText, IsWebAddress } from '../fields/rules.js';
import { ORGANISATION_FIELDS } from '../organisations/fields.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../organisations/organisation.kinds.js';
import { PERSON_FIELDS, POSITION_FIELDS } from '../persons/fields.js';
import { LEGAL_BASES, type LegalBasis } from '../persons/person.kinds.js';

const most = itemsOf(CONTACT_NOTE_FIELDS);
const limit = limitOf(PERSON_FIELDS);
const positionLimit = limitOf(POSITION_FIELDS);
const organisationLimit = limitOf(ORGANISATION_FIELDS);

/** Most persons made of one mail. */
const MOST_NEW = 20;

/** Why persons are kept who are made of what was brought. */
export class KeptBecauseInput {
  @IsText(limit('purpose'))
  purpose: string;

  @IsIn(LEGAL_BASES)
  legalBasis: LegalBasis;

  @IsOptionalText(limit('dataSource'))
  dataSource?: string | null;
}

/** An organisation that is made together with somebody of it. */
export class NewOrganisationInput {
  @IsText(organisationLimit('name'))
  name: string;

  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  @IsOptionalText(organisationLimit('street'))
  street?: string | null;

  @IsOptionalText(organisationLimit('postalCode'))
  postalCode?: string | null;

  @IsOptionalText(organisationLimit('municipality'))
  municipality?: string | null;

  @IsOptional()
  @IsWebAddress(organisationLimit('website'))
  website?: string | null;
}

/** Somebody new, with what they are at an organisation, which may be new as well. */
export class NewContactInput {
  @IsOptionalText(limit('title'))
  title?: string | null;

  @IsOptionalText(limit('firstName'))
  firstName?: string | null;

  @IsText(limit('lastName'))
  lastName: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(limit('email'))
  email?: string | null;

  @IsOptionalText(limit('phone'))
  phone?: string | null;

  @IsOptionalText(limit('phone'))
  mobile?: string | null;

  @IsOptionalText(positionLimit('function'))
  function?: string | null;

  @IsOptionalText(positionLimit('department'))
  department?: string | null;

  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => NewOrganisationInput)
  organisation?: NewOrganisationInput | null;
}

/** The records something is filed with. */
export class FilingPlacesInput {
  /** The first is where it belongs. */
  @IsOptionalIds(most('organisationIds'))
  organisationIds?: string[];

  @IsOptionalIds(most('personIds'))
  personIds?: string[];

  @IsOptional()
  @IsUUID()
  groupId?: string | null;

  @IsOptional()
  @IsUUID()
  networkId?: string | null;

  @IsOptional()
  @IsUUID()
  initiativeId?: string | null;
}

/** What is to become of a mail or a note that is sent along with it, in the same request. */
export class FilingInput extends FilingPlacesInput {
  /** Of a note; mails are mails. */
  @IsOptional()
  @IsIn(CONTACT_KINDS)
  kind?: ContactKind;

  /** What a mail is about, or the note itself. */
  @IsText(limitOf(CONTACT_NOTE_FIELDS)('text'))
  subject: string;

  /** The day of a mail or a note that does not say when it was. */
  @IsOptional()
  @IsDay()
  day?: string | null;

  /** Earlier mails below it are kept, too. */
  @IsOptional()
  @IsBoolean()
  quoted?: boolean;

  /** The attachments to be kept, by their place in the mail. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ATTACHMENTS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  attachments?: number[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_NEW)
  @ValidateNested({ each: true })
  @Type(() => NewContactInput)
  newPersons?: NewContactInput[];

  /** Needed for new persons. */
  @IsOptional()
  @ValidateNested()
  @Type(() => KeptBecauseInput)
  why?: KeptBecauseInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => NextStepInput)
  nextStep?: NextStepInput | null;
}

/** Somebody a signature told of. */
export class SignedPersonInput {
  @IsDefined()
  @ValidateNested()
  @Type(() => NewContactInput)
  contact: NewContactInput;

  @IsDefined()
  @ValidateNested()
  @Type(() => KeptBecauseInput)
  why: KeptBecauseInput;
}

/** Values of a person a signature says otherwise; what is left out stays. */
export class SignedValuesInput {
  @IsInt()
  @Min(1)
  version: number;

  @IsOptionalText(limit('title'))
  title?: string;

  @IsOptionalText(limit('firstName'))
  firstName?: string;

  @IsOptional()
  @IsText(limit('lastName'))
  lastName?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(limit('email'))
  email?: string;

  @IsOptionalText(limit('phone'))
  phone?: string;
}

/** The same of a position. */
export class SignedPositionInput {
  @IsUUID()
  id: string;

  @IsInt()
  @Min(1)
  version: number;

  @IsOptionalText(positionLimit('function'))
  function?: string;

  @IsOptionalText(positionLimit('department'))
  department?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(positionLimit('email'))
  email?: string;

  @IsOptionalText(positionLimit('phone'))
  phone?: string;
}

/** What of a signature is taken over into the records of somebody. */
export class SignatureInput {
  @IsUUID()
  personId: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => SignedValuesInput)
  person?: SignedValuesInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => SignedPositionInput)
  position?: SignedPositionInput;
}
