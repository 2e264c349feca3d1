import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CUSTOM_FIELD_TYPES, itemsOf, limitOf, type CustomFieldType } from '../fields/index.js';
import { IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { CUSTOMISABLE, type Customisable, type CustomFieldLabel } from './custom-field.js';
import { CUSTOM_FIELD_FIELDS } from './fields.js';

const limit = limitOf(CUSTOM_FIELD_FIELDS);
const items = itemsOf(CUSTOM_FIELD_FIELDS);

export class CustomFieldLabelInput implements CustomFieldLabel {
  @IsText(limit('label'))
  de: string;

  @IsOptionalText(limit('label'))
  en?: string | null;
}

/** The body of POST and PUT. Resource, key and type of an existing field stay as they are. */
export class CustomFieldInput {
  @IsIn(CUSTOMISABLE)
  resource: Customisable;

  /** Lower-case letters, digits and underscores; begins with a letter. */
  @IsString()
  @Matches(/^[a-z][a-z0-9_]*$/)
  @MaxLength(limit('key'))
  key: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => CustomFieldLabelInput)
  label: CustomFieldLabelInput;

  @IsIn(CUSTOM_FIELD_TYPES)
  type: CustomFieldType;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('options'))
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(/\S/, { each: true })
  @MaxLength(limit('options'), { each: true })
  options?: string[];

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  position?: number;

  @IsVersion()
  version?: number;
}
