import { IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { limitOf } from '../fields/index.js';
import { REGION_FIELDS } from './fields.js';

export class RegionInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(limitOf(REGION_FIELDS)('name'))
  name: string;

  @IsOptional()
  @IsInt()
  version?: number;
}
