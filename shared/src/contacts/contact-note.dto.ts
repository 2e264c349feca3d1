import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { REMINDER_FIELDS } from '../reminders/fields.js';
import { CONTACT_KINDS, type ContactKind } from './contact.kinds.js';
import { CONTACT_NOTE_FIELDS } from './fields.js';

/** What is to be done next, and when the author wants to be reminded of it. */
export class NextStepInput {
  /** A day: `2025-03-20`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  dueOn: string;

  @IsOptional()
  @IsString()
  @MaxLength(limitOf(REMINDER_FIELDS)('text'))
  text?: string | null;
}

/**
 * The body of POST and PUT. A note names an organisation, a group, a network or at least one person; all but the people stay when it is
 * changed. A PUT names the version it was read at.
 */
export class ContactNoteInput {
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  /** When people were in touch: a day up to today, today where it is left out. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  day?: string | null;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limitOf(CONTACT_NOTE_FIELDS)('text'))
  text: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @IsOptional()
  @IsUUID()
  groupId?: string | null;

  @IsOptional()
  @IsUUID()
  networkId?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(itemsOf(CONTACT_NOTE_FIELDS)('personIds'))
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds?: string[];

  /** Becomes a reminder of the author. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NextStepInput)
  nextStep?: NextStepInput | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
