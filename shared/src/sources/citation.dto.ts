import 'reflect-metadata';
import { IsOptional, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsVersion } from '../fields/rules.js';
import { CITATION_FIELDS } from './fields.js';

const limit = limitOf(CITATION_FIELDS);

/** As resources are called in addresses. */
const RESOURCE = /^[a-z]+(-[a-z]+)*$/;

/** The body of POST and PUT. What a citation is about stays; a PUT changes the source, the fact and where it says so. */
export class CitationInput {
  @IsUUID()
  sourceId: string;

  @Matches(RESOURCE)
  @MaxLength(limit('subjectType'))
  subjectType: string;

  @IsUUID()
  subjectId: string;

  /** A part of the record that has it from the source: a membership, a seat, a milestone. */
  @ValidateIf(({ partType, partId }: CitationInput) => Boolean(partType ?? partId))
  @Matches(RESOURCE)
  @MaxLength(limit('partType'))
  partType?: string | null;

  @ValidateIf(({ partType, partId }: CitationInput) => Boolean(partType ?? partId))
  @IsUUID()
  partId?: string | null;

  /** The one field it is about; without it, all of the record. */
  @IsOptional()
  @Matches(/^[A-Za-z][\w.-]*$/)
  @MaxLength(limit('field'))
  field?: string | null;

  @IsOptionalText(limit('locator'))
  locator?: string | null;

  @IsOptionalText(limit('wording'))
  wording?: string | null;

  @IsVersion()
  version?: number;
}
