import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalIds, IsText, IsVersion } from '../fields/rules.js';
import { ORGANISATION_FIELDS, ORGANISATION_KINDS, type OrganisationKind } from '../organisations/index.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { HANDING_ON, MOST_HEIRS, PARTS_HANDED_ON, type HandingOn, type PartsHandedOn } from './resolution.js';

/** An organisation that was not known before its collective was resolved. */
export class NewHeir {
  @IsText(limitOf(ORGANISATION_FIELDS)('name'))
  name: string;

  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;
}

/** The body of `POST /api/organisations/:id/resolve`: which organisations a collective becomes, and what they take over. */
export class ResolutionInput {
  @IsOptionalIds(MOST_HEIRS)
  organisationIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_HEIRS)
  @ValidateNested({ each: true })
  @Type(() => NewHeir)
  newOrganisations?: NewHeir[];

  /** When it happened; unknown where it is left out. */
  @IsPartialDate()
  on?: PartialDate | null;

  @IsIn(HANDING_ON)
  memberships: HandingOn;

  @IsIn(HANDING_ON)
  seats: HandingOn;

  @IsIn(PARTS_HANDED_ON)
  parties: PartsHandedOn;

  @IsVersion()
  version?: number;
}
