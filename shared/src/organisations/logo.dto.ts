import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** Longest note on who allowed a logo, in characters. */
export const LOGO_PERMISSION_LENGTH = 300;

/** The body of `PUT /api/organisations/:id/logo`. */
export class LogoInput {
  @IsUUID()
  fileId: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(LOGO_PERMISSION_LENGTH)
  permission: string;
}
