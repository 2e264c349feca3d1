import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf, type Filter } from '../fields/index.js';
import { IsText, IsVersion } from '../fields/rules.js';
import { VIEW_FIELDS } from './fields.js';
import { VIEWABLE, type Viewable, type ViewSort } from './view.js';

const limit = limitOf(VIEW_FIELDS);
const items = itemsOf(VIEW_FIELDS);

export class ViewSortInput implements ViewSort {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  field: string;

  @IsIn(['ASC', 'DESC'])
  order: 'ASC' | 'DESC';
}

/** The body of POST and PUT. The resource of an existing view stays as it is. */
export class ViewInput {
  @IsIn(VIEWABLE)
  resource: Viewable;

  @IsText(limit('name'))
  name: string;

  @IsObject()
  filter: Filter;

  @IsOptional()
  @ValidateNested()
  @Type(() => ViewSortInput)
  sort?: ViewSortInput | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(items('columns'))
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(limit('columns'), { each: true })
  columns?: string[];

  @IsOptional()
  @IsBoolean()
  shared?: boolean;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  position?: number;

  @IsVersion()
  version?: number;
}

/** Which lists' views are counted. */
export class ViewCountsQuery {
  @IsIn(VIEWABLE)
  resource: Viewable;
}
