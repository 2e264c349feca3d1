import 'reflect-metadata';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { IsOptionalText, IsText } from '../fields/rules.js';
import type { FieldChoice } from './duplicate.js';
import { MATCHED_RESOURCES, type Identity, type MatchedResource } from './identity.js';

/** As long as any name or address a record may have. */
const LONGEST = 500;
const MOST = 30;

/** The body of `POST /api/duplicates/likely`: what is being entered. */
export class LikelyInput implements Identity {
  @IsIn(MATCHED_RESOURCES)
  resource: MatchedResource;

  @IsText(LONGEST)
  name: string;

  @IsOptionalText(LONGEST)
  firstName?: string | null;

  @IsOptionalText(LONGEST)
  lastName?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(LONGEST, { each: true })
  emails?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(LONGEST, { each: true })
  phones?: string[];

  @IsOptionalText(LONGEST)
  city?: string | null;

  @IsOptionalText(LONGEST)
  street?: string | null;

  @IsOptionalText(LONGEST)
  website?: string | null;
}

/** The body of `POST /api/merges/preview`: which record would go into which. */
export class MergeQuestion {
  @IsIn(MATCHED_RESOURCES)
  resource: MatchedResource;

  @IsUUID()
  keptId: string;

  @IsUUID()
  absorbedId: string;
}

/** The body of `POST /api/merges`: which record goes into which, as they were seen, and how the fields are made. */
export class MergeInput extends MergeQuestion {
  @IsInt()
  @Min(1)
  keptVersion: number;

  @IsInt()
  @Min(1)
  absorbedVersion: number;

  /** By field; a field that is not named keeps its value. */
  @IsObject()
  choices: Record<string, FieldChoice>;
}
