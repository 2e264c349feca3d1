import { IsOptional, IsString, Length, MaxLength, MinLength } from 'class-validator';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password.js';

export class NewPasswordInput {
  @IsString()
  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(PASSWORD_MAX_LENGTH)
  password: string;
}

export class PasswordChange extends NewPasswordInput {
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  currentPassword: string;
}

/** A code of the authenticator app, or a recovery code. */
export class SecondFactorCode {
  @IsString()
  @Length(6, 20)
  code: string;
}

/** Asks for a new authenticator secret; with a code of the one in use, where there is one. */
export class SecondFactorEnrolmentInput {
  @IsOptional()
  @IsString()
  @Length(6, 20)
  code?: string;
}
