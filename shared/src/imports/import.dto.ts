import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsObject, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsVersion } from '../fields/rules.js';
import { PERSON_FIELDS } from '../persons/fields.js';
import { LEGAL_BASES, type LegalBasis } from '../persons/person.kinds.js';
import {
  DATE_ORDERS,
  DUPLICATE_POLICIES,
  IMPORT_ACTIONS,
  IMPORT_MAX_ROWS,
  IMPORT_TARGETS,
  type DateOrder,
  type DuplicatePolicy,
  type ImportAction,
  type ImportTarget,
} from './import.kinds.js';
import type { ImportChoice, ImportOptions } from './import.js';

const limit = limitOf(PERSON_FIELDS);

/** Stands in the query of the upload; the file is the one part of the form. */
export class ImportUpload {
  @IsIn(IMPORT_TARGETS)
  target: ImportTarget;

  /** Of memberships, unless a column names the network. */
  @IsOptional()
  @IsUUID()
  networkId?: string;

  /** Of seats, unless a column names the group. */
  @IsOptional()
  @IsUUID()
  groupId?: string;
}

/** What holds for all rows; what is left out is as at the beginning. */
export class ImportOptionsInput implements Partial<ImportOptions> {
  @IsOptionalText(limit('purpose'))
  purpose?: string | null;

  @IsOptional()
  @IsIn(LEGAL_BASES)
  legalBasis?: LegalBasis | null;

  @IsOptionalText(limit('dataSource'))
  dataSource?: string | null;

  @IsOptional()
  @IsIn(DATE_ORDERS)
  dateOrder?: DateOrder;

  @IsOptional()
  @IsIn(DUPLICATE_POLICIES)
  duplicates?: DuplicatePolicy;
}

/** The body of PUT: the rows are checked with it. */
export class ImportInput {
  @IsInt()
  @Min(0)
  @Max(1_000)
  sheet: number;

  @IsInt()
  @Min(0)
  @Max(IMPORT_MAX_ROWS)
  headerRow: number;

  /** Names of fields by index of the column, at most one column each; columns left out are not imported. */
  @IsObject()
  mapping: Record<string, string>;

  @IsDefined()
  @ValidateNested()
  @Type(() => ImportOptionsInput)
  options: ImportOptionsInput;

  @IsVersion()
  version?: number;
}

export class ImportChoiceInput implements ImportChoice {
  @IsIn(IMPORT_ACTIONS)
  action: ImportAction;

  @IsOptional()
  @IsUUID()
  recordId?: string | null;
}

/** The body of PATCH of a row: new texts of some cells, or what is to be done with it; null takes a choice back. */
export class ImportRowInput {
  @IsOptional()
  @IsObject()
  cells?: Record<string, string>;

  @IsOptional()
  @ValidateNested()
  @Type(() => ImportChoiceInput)
  choice?: ImportChoiceInput | null;
}

/** One choice for all rows of a class. */
export class ImportChoicesInput {
  @IsIn(['duplicate', 'update', 'new'])
  class: 'duplicate' | 'update' | 'new';

  @IsIn(IMPORT_ACTIONS)
  action: ImportAction;
}
