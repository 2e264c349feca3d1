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

  /** Six digits of the authenticator, where the account asks for one. */
  @IsOptional()
  @IsString()
  @Length(6, 6)
  code?: string;
}

export class SessionUpdate {
  @IsOptional()
  @IsUUID()
  regionId?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
