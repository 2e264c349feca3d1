import 'reflect-metadata';
import { IsIn, IsOptional } from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { IsOptionalIds, IsOptionalText, IsText, IsVersion, IsWebAddress } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { PROGRAMME_FIELDS } from './fields.js';
import { PROGRAMME_KINDS, type ProgrammeKind } from './programme.kinds.js';

const limit = limitOf(PROGRAMME_FIELDS);

/** The body of POST and PUT. */
export class ProgrammeInput {
  @IsText(limit('name'))
  name: string;

  @IsOptionalText(limit('shortName'))
  shortName?: string | null;

  @IsIn(PROGRAMME_KINDS)
  kind: ProgrammeKind;

  /** Organisations that pay for it or stand behind it, in the order they are named. */
  @IsOptionalIds(itemsOf(PROGRAMME_FIELDS)('funderIds'))
  funderIds?: string[];

  @IsPartialDate()
  since?: PartialDate | null;

  @IsPartialDate()
  until?: PartialDate | null;

  @IsOptional()
  @IsWebAddress(limit('website'))
  website?: string | null;

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}
