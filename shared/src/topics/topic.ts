import type { TopicList } from './topic.kinds.js';

/** A field of action, a target group or a sector of a region. */
export interface Topic {
  id: string;
  list: TopicList;
  name: string;
  /** The topic it became; null while it stands for itself. */
  mergedIntoId: string | null;
  /** Topics that became this one, which can be taken back. */
  merged: { id: string; name: string }[];
  /** How many records have it. */
  useCount: number;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** A topic as the records name it that have it. */
export type TopicReference = Pick<Topic, 'id' | 'list' | 'name'>;

/** Two topics of one list whose names are alike. */
export interface AlikeTopics {
  list: TopicList;
  topics: [{ id: string; name: string }, { id: string; name: string }];
}
