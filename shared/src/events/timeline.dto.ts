import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { TIMELINE_CATEGORIES, type TimelineCategory } from './timeline.kinds.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Which page of a timeline is wanted. */
export class TimelineQuery {
  /** As the page before answered it. */
  @IsOptional()
  @Matches(new RegExp(`^${UUID}_${UUID}$`))
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @IsOptional()
  @IsIn(TIMELINE_CATEGORIES)
  category?: TimelineCategory;

  /** The events of one fold, instead of the line that stands for them. */
  @IsOptional()
  @IsUUID()
  fold?: string;
}
