import { IsUUID } from 'class-validator';
import { IsText } from '../fields/rules.js';

/** Longest note on who allowed a logo, in characters. */
export const LOGO_PERMISSION_LENGTH = 300;

/** The body of `PUT /api/organisations/:id/logo`. */
export class LogoInput {
  @IsUUID()
  fileId: string;

  @IsText(LOGO_PERMISSION_LENGTH)
  permission: string;
}
