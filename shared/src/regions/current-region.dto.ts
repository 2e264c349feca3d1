import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { limitOf } from '../fields/index.js';
import { IsOptionalText, IsText, IsVersion, IsWebAddress } from '../fields/rules.js';
import { CURRENT_REGION_FIELDS } from './current-region.fields.js';

const limit = limitOf(CURRENT_REGION_FIELDS);

/** The body of `PUT /api/region`. It names the version it was read at, here or as `If-Match`. */
export class CurrentRegionInput {
  @IsText(limit('name'))
  name: string;

  @IsOptionalText(limit('senderName'))
  senderName?: string | null;

  @IsOptionalText(limit('tagline'))
  tagline?: string | null;

  @IsOptionalText(limit('contactLines'))
  contactLines?: string | null;

  @IsOptional()
  @IsWebAddress(limit('imprintUrl'))
  imprintUrl?: string | null;

  @IsOptional()
  @IsWebAddress(limit('privacyUrl'))
  privacyUrl?: string | null;

  /** Days without contact after which an organisation is shown as quiet. */
  @IsOptional()
  @IsInt()
  @Min(7)
  @Max(3_650)
  quietAfterDays?: number;

  @IsVersion()
  version?: number;
}
