import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Action } from '../access/index.js';
import { API_TOKEN_ACTIONS, API_TOKEN_LIFETIMES } from './api-token.js';

export class ApiTokenInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(API_TOKEN_ACTIONS, { each: true })
  actions: Action[];

  @IsOptional()
  @IsUUID()
  regionId?: string | null;

  @IsIn(API_TOKEN_LIFETIMES)
  days: (typeof API_TOKEN_LIFETIMES)[number];
}
