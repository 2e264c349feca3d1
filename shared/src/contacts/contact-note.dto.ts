import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalIds, IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { REMINDER_FIELDS } from '../reminders/fields.js';
import { ContactMailInput } from './contact-mail.dto.js';
import { CONTACT_KINDS, type ContactKind } from './contact.kinds.js';
import { CONTACT_NOTE_FIELDS } from './fields.js';

/** What is to be done next, and when the author wants to be reminded of it. */
export class NextStepInput {
  /** A day: `2025-03-20`. */
  @IsDay()
  dueOn: string;

  @IsOptionalText(limitOf(REMINDER_FIELDS)('text'))
  text?: string | null;
}

/**
 * The body of POST and PUT. A note names an organisation, a group, a network, an initiative or at least one person. A PUT names the
 * version it was read at; where it leaves an organisation, group, network or initiative out, that stays, and so does the mail.
 */
export class ContactNoteInput {
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  /** When people were in touch: a day up to today, today where it is left out. */
  @IsOptional()
  @IsDay()
  day?: string | null;

  @IsText(limitOf(CONTACT_NOTE_FIELDS)('text'))
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
  @IsUUID()
  initiativeId?: string | null;

  /** Further organisations it names. */
  @IsOptionalIds(itemsOf(CONTACT_NOTE_FIELDS)('organisationIds'))
  organisationIds?: string[];

  @IsOptionalIds(itemsOf(CONTACT_NOTE_FIELDS)('personIds'))
  personIds?: string[];

  /** Of a filed mail: its subject is the text of the note. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactMailInput)
  mail?: ContactMailInput | null;

  /** Becomes a reminder of the author. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NextStepInput)
  nextStep?: NextStepInput | null;

  @IsVersion()
  version?: number;
}
