import 'reflect-metadata';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { TOPIC_FIELDS } from './fields.js';
import { MOST_TOPICS, TOPIC_LISTS, type TopicList } from './topic.kinds.js';

/** The body of POST and PUT. A topic stays in its list. */
export class TopicInput {
  @IsIn(TOPIC_LISTS)
  list: TopicList;

  @IsString()
  @Matches(/\S/)
  @MaxLength(limitOf(TOPIC_FIELDS)('name'))
  name: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** The topic another one becomes. */
export class TopicMerge {
  @IsUUID()
  intoId: string;
}

/** A property that names the topics of a record by their ids. */
export function IsTopicIds(): PropertyDecorator {
  const rules = [IsOptional(), IsArray(), ArrayMaxSize(MOST_TOPICS), ArrayUnique(), IsUUID(undefined, { each: true })];
  return (target, property) => {
    for (const decorate of rules) decorate(target, property);
  };
}
