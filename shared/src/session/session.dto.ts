import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from './session.js';

export class LoginInput {
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;

  /** Six digits of the authenticator or a recovery code, where the account asks for one. */
  @IsOptional()
  @IsString()
  @Length(6, 20)
  code?: string;
}

/** Whose mailbox a link is sent to, for logging in or for a new password. */
export class MailRequestInput {
  @IsEmail()
  @MaxLength(254)
  email: string;
}

/** The link of the mail together with the code beside it: a scanner that follows links knows no code. */
export class LoginCodeInput {
  @IsString()
  @Length(20, 100)
  token: string;

  @IsString()
  @Length(6, 6)
  code: string;

  /** As in `LoginInput.code`. */
  @IsOptional()
  @IsString()
  @Length(6, 20)
  secondFactor?: string;
}

export class SessionUpdate {
  @IsOptional()
  @IsUUID()
  regionId?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
