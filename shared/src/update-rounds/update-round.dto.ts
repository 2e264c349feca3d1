import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { PERSON_FIELDS, POSITION_FIELDS } from '../persons/fields.js';
import { LEGAL_BASES, type LegalBasis } from '../persons/person.kinds.js';
import { MOST_REQUESTS, UPDATE_ROUND_FIELDS } from './fields.js';
import { LEFT_BEHIND, type LeftBehind } from './update-round.kinds.js';
import type { AskedValue, Newcomer } from './update-request.js';

const limit = limitOf(UPDATE_ROUND_FIELDS);
const personLimit = limitOf(PERSON_FIELDS);

/** Furthest before the day answers are due, in days. */
const MOST_DAYS = 90;

/** The body of POST and PUT. A PUT names the version it was read at, here or as `If-Match`. */
export class UpdateRoundInput {
  @IsText(limit('name'))
  name: string;

  /** The day answers are asked for: `2027-03-12`. */
  @IsDay()
  dueOn: string;

  /** Days before that on which those who did not answer are reminded; null for not at all. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  firstReminderDays?: number | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  lastReminderDays?: number | null;

  /** Somebody who may enter the region: answers questions, and gets replies. */
  @IsUUID()
  contactUserId: string;

  @IsText(limit('textDe'))
  textDe: string;

  @IsText(limit('textEn'))
  textEn: string;

  @IsVersion()
  version?: number;
}

/** Organisations to be asked: named one by one, or all of a shared view, a network, or those the people of an audience stand for. */
export class RoundMembersInput {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_REQUESTS)
  @IsUUID(undefined, { each: true })
  organisationIds?: string[];

  @IsOptional()
  @IsUUID()
  viewId?: string | null;

  @IsOptional()
  @IsUUID()
  networkId?: string | null;

  @IsOptional()
  @IsUUID()
  audienceId?: string | null;
}

/** What was agreed to: the version of the preview that was shown. */
export class RoundSendInput {
  @IsString()
  @MaxLength(100)
  version: string;
}

export class RoundExtendInput {
  @IsDay()
  dueOn: string;
}

/** Whom an organisation is asked through: a person, or null for the organisation's own address. */
export class RequestContactInput {
  @IsOptional()
  @IsUUID()
  personId?: string | null;
}

/** Somebody who is to be asked from now on, as partners name them. */
export class NewcomerInput {
  @IsOptionalText(personLimit('firstName'))
  firstName?: string | null;

  @IsText(personLimit('lastName'))
  lastName: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(personLimit('email'))
  email?: string | null;

  @IsOptionalText(personLimit('phone'))
  phone?: string | null;

  @IsOptionalText(limitOf(POSITION_FIELDS)('function'))
  function?: string | null;
}

/** What becomes of one proposed change. */
export class ChangeDecision {
  @IsUUID()
  id: string;

  @IsIn(['approve', 'reject'])
  decision: 'approve' | 'reject';

  /** Of a newcomer: somebody who is known already. */
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  /** Of a newcomer: what the data is kept for. */
  @IsOptional()
  @IsText(personLimit('purpose'))
  purpose?: string | null;

  @IsOptional()
  @IsIn(LEGAL_BASES)
  legalBasis?: LegalBasis | null;

  /** Of a departure: since when; unknown where it is left out. */
  @IsPartialDate()
  on?: PartialDate | null;

  /** Of a departure: what happens to seats and open invitations. */
  @IsOptional()
  @IsIn(LEFT_BEHIND)
  leftBehind?: LeftBehind | null;

  /** Of a departure: the person's own mail address and phone number are of no use any more. */
  @IsOptional()
  @IsBoolean()
  forgetContact?: boolean;
}

/** Decisions on proposed changes of one answer, as its review of this version shows them. */
export class DecideInput {
  @IsString()
  @MaxLength(100)
  version: string;

  /** None where there is only a remark, which was read. */
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ChangeDecision)
  decisions: ChangeDecision[];

  /** Other values than those proposed, by the id of the change. */
  @IsOptional()
  @IsObject()
  edited?: Record<string, AskedValue | Newcomer>;
}
