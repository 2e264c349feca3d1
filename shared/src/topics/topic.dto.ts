import 'reflect-metadata';
import { IsIn, IsUUID } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalIds, IsText, IsVersion } from '../fields/rules.js';
import { TOPIC_FIELDS } from './fields.js';
import { MOST_TOPICS, TOPIC_LISTS, type TopicList } from './topic.kinds.js';

/** The body of POST and PUT. A topic stays in its list. */
export class TopicInput {
  @IsIn(TOPIC_LISTS)
  list: TopicList;

  @IsText(limitOf(TOPIC_FIELDS)('name'))
  name: string;

  @IsVersion()
  version?: number;
}

/** The topic another one becomes. */
export class TopicMerge {
  @IsUUID()
  intoId: string;
}

/** Topics of a record by their ids, of all lists. They may be left out. */
export function IsTopicIds(): PropertyDecorator {
  return IsOptionalIds(MOST_TOPICS);
}
