import 'reflect-metadata';
import { IsBoolean, IsEmail, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { POSITION_FIELDS } from './fields.js';

const limit = limitOf(POSITION_FIELDS);

/** What a person is at an organisation, as it is entered together with the person. */
export class FirstPositionInput {
  @IsUUID()
  organisationId: string;

  @IsOptionalText(limit('function'))
  function?: string | null;

  @IsOptionalText(limit('department'))
  department?: string | null;

  @IsOptional()
  @IsEmail()
  @MaxLength(limit('email'))
  email?: string | null;

  @IsOptionalText(limit('phone'))
  phone?: string | null;

  @IsPartialDate()
  since?: PartialDate | null;
}

/** The body of POST and PUT. The person of an existing position stays; a PUT names the version it was read at. */
export class PositionInput extends FirstPositionInput {
  @IsUUID()
  personId: string;

  /** The former main one steps back. The first open position of a person is the main one anyway. */
  @IsOptional()
  @IsBoolean()
  main?: boolean;

  /** A position that has ended. */
  @IsPartialDate()
  until?: PartialDate | null;

  @IsVersion()
  version?: number;
}
