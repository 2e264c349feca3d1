import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOptionalText, IsText } from '../fields/rules.js';
import {
  MAIL_DIRECTIONS,
  MAIL_TEXT_MAX,
  MOST_ATTACHMENTS,
  MOST_RECIPIENTS,
  RECIPIENT_KINDS,
  type MailDirection,
  type RecipientKind,
} from './contact-mail.js';

export class MailAddressInput {
  @IsOptionalText(200)
  name?: string | null;

  @IsOptionalText(254)
  address?: string | null;
}

export class MailRecipientInput extends MailAddressInput {
  @IsIn(RECIPIENT_KINDS)
  kind: RecipientKind;
}

/** A mail that is filed with a note. */
export class ContactMailInput {
  @IsText(200)
  messageKey: string;

  @IsOptionalText(200)
  contentKey?: string | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  sentAt?: string | null;

  @IsOptional()
  @IsIn(MAIL_DIRECTIONS)
  direction?: MailDirection | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => MailAddressInput)
  sender?: MailAddressInput | null;

  @IsArray()
  @ArrayMaxSize(MOST_RECIPIENTS)
  @ValidateNested({ each: true })
  @Type(() => MailRecipientInput)
  recipients: MailRecipientInput[];

  @IsOptional()
  @IsInt()
  @Min(0)
  moreRecipients?: number;

  @IsString()
  @MaxLength(MAIL_TEXT_MAX)
  text: string;

  @IsOptionalText(MAIL_TEXT_MAX)
  quoted?: string | null;

  /** Files of a note that was taken back: they come back with it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ATTACHMENTS)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}
