import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf, type Filter } from '../fields/index.js';
import { IsOptionalText, IsText } from '../fields/rules.js';
import { ViewSortInput } from '../views/view.dto.js';
import {
  CSV_SEPARATORS,
  EXPORT_FORMATS,
  EXPORTABLES,
  type CsvSeparator,
  type ExportableName,
  type ExportFormat,
} from './export.kinds.js';
import { EXPORT_FIELDS } from './fields.js';

const limit = limitOf(EXPORT_FIELDS);

/** The body of `POST /api/exports`, which answers the file. */
export class ExportInput {
  @IsIn(EXPORTABLES)
  resource: ExportableName;

  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  /** What the file is needed for; it is kept. */
  @IsText(limit('purpose'))
  purpose: string;

  /** Which records, as lists are filtered; left out for all current ones. */
  @IsOptional()
  @IsObject()
  filter?: Filter;

  @IsOptional()
  @ValidateNested()
  @Type(() => ViewSortInput)
  sort?: ViewSortInput | null;

  /** Names of columns in their order; left out for all there are. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(itemsOf(EXPORT_FIELDS)('columns'))
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(limit('columns'), { each: true })
  columns?: string[] | null;

  /** Of memberships: those that lasted on this day. */
  @IsOptionalText(10)
  asOf?: string | null;

  /** Whose people, where it is those of an audience. */
  @IsOptional()
  @IsUUID()
  audienceId?: string | null;

  @IsOptional()
  @IsIn(CSV_SEPARATORS)
  separator?: CsvSeparator;
}

/** What `GET /api/exports/choices` is asked about. */
export class ExportChoicesQuery {
  @IsIn(EXPORTABLES)
  resource: ExportableName;
}
