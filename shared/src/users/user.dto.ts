import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { REGION_ROLES, type RegionRole } from '../access/index.js';
import { limitOf } from '../fields/index.js';
import { LANGUAGES, type Language } from '../session/index.js';
import { USER_FIELDS } from './fields.js';

const limit = limitOf(USER_FIELDS);

/** An invitation: into a region as something, or to administer the installation. */
export class UserInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(limit('name'))
  name: string;

  @IsEmail()
  @MaxLength(limit('email'))
  email: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  /** Coordinators invite into the region they work in and may leave it out. */
  @IsOptional()
  @IsUUID()
  regionId?: string;

  @IsOptional()
  @IsIn(REGION_ROLES)
  role?: RegionRole;

  /** Only administrators may set it. */
  @IsOptional()
  @IsBoolean()
  administrator?: boolean;
}

/** What an administrator changes of an account itself. */
export class UserUpdate {
  @IsString()
  @IsNotEmpty()
  @MaxLength(limit('name'))
  name: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @IsBoolean()
  administrator: boolean;

  @IsOptional()
  @IsInt()
  version?: number;
}

export class UserRoleInput {
  @IsIn(REGION_ROLES)
  role: RegionRole;
}

/** Who among the persons of a region a user is; null for nobody of them. */
export class UserPersonInput {
  @ValidateIf((_, personId: unknown) => personId !== null)
  @IsUUID()
  personId: string | null;
}
