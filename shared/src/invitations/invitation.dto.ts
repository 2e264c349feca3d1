import 'reflect-metadata';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsOptional, IsUUID, MaxLength, Min, ValidateIf } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { INVITATION_FIELDS } from './fields.js';
import { ANSWERS, ATTENDANCES, type Answer, type Attendance } from './invitation.kinds.js';

const limit = limitOf(INVITATION_FIELDS);

/** Most persons one request puts on a list. */
export const MOST_INVITEES = 5_000;

/**
 * The body of `POST /api/meetings/:id/invitees`: persons, everybody with an open seat in a group, and those whose main position is at
 * a member of a network.
 */
export class InviteesInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_INVITEES)
  @IsUUID(undefined, { each: true })
  personIds?: string[];

  @IsOptional()
  @IsUUID()
  groupId?: string;

  @IsOptional()
  @IsUUID()
  networkId?: string;
}

/** The body of `POST /api/meetings/:id/send`. */
export class SendInput {
  /** `version` of the preflight that was agreed to: where something changed since, nothing is sent (`stale_version`). */
  @IsOptionalText(64)
  preflight?: string;
}

/** An answer, from the page behind the link in the mail. */
export class AnswerInput {
  @IsIn(ANSWERS)
  answer: Answer;

  @ValidateIf(({ answer }: AnswerInput) => answer === 'deputy')
  @IsText(limit('deputyName'))
  deputyName?: string | null;

  @ValidateIf(({ answer }: AnswerInput) => answer === 'deputy')
  @IsEmail()
  @MaxLength(limit('deputyEmail'))
  deputyEmail?: string | null;

  @IsOptionalText(limit('comment'))
  comment?: string | null;

  /** `sequence` of the page that was answered: where time or place changed since, the answer is refused (`stale_version`). */
  @IsOptional()
  @IsInt()
  @Min(0)
  sequence?: number;
}

/**
 * The body of `PUT /api/invitations/:id`: what the coordination notes, an answer given by telephone or who was there. The whole
 * is replaced; an answer that stays the same stays the invited person's own.
 */
export class InvitationInput {
  @IsOptional()
  @IsIn(ANSWERS)
  answer?: Answer | null;

  @ValidateIf(({ answer }: InvitationInput) => answer === 'deputy')
  @IsText(limit('deputyName'))
  deputyName?: string | null;

  @ValidateIf(({ answer }: InvitationInput) => answer === 'deputy')
  @IsEmail()
  @MaxLength(limit('deputyEmail'))
  deputyEmail?: string | null;

  @IsOptionalText(limit('comment'))
  comment?: string | null;

  @IsOptional()
  @IsIn(ATTENDANCES)
  attendance?: Attendance | null;

  @IsVersion()
  version?: number;
}

/** The body of `POST /api/meetings/:id/attendance`: who was there, for several at once. */
export class AttendanceInput {
  @IsArray()
  @ArrayMaxSize(MOST_INVITEES)
  @IsUUID(undefined, { each: true })
  invitationIds: string[];

  @IsOptional()
  @IsIn(ATTENDANCES)
  attendance?: Attendance | null;
}
