import { IsInt, IsOptional, IsString, IsUrl, Matches, Max, MaxLength, Min } from 'class-validator';
import { limitOf } from '../fields/index.js';
import { CURRENT_REGION_FIELDS } from './current-region.fields.js';

const limit = limitOf(CURRENT_REGION_FIELDS);

/** The body of `PUT /api/region`. It names the version it was read at, here or as `If-Match`. */
export class CurrentRegionInput {
  @IsString()
  @Matches(/\S/)
  @MaxLength(limit('name'))
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(limit('senderName'))
  senderName?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('tagline'))
  tagline?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(limit('contactLines'))
  contactLines?: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('imprintUrl'))
  imprintUrl?: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(limit('privacyUrl'))
  privacyUrl?: string | null;

  /** Days without contact after which an organisation is shown as quiet. */
  @IsOptional()
  @IsInt()
  @Min(7)
  @Max(3_650)
  quietAfterDays?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}
