/** The lists of a region by which records are told apart. */
export const TOPIC_LISTS = ['field_of_action', 'target_group', 'sector'] as const;
export type TopicList = (typeof TOPIC_LISTS)[number];

/** Records that have topics, and the lists these are taken from. */
export const TOPIC_LISTS_OF = {
  organisations: ['sector'],
  networks: TOPIC_LISTS,
  groups: TOPIC_LISTS,
  meetings: TOPIC_LISTS,
  initiatives: TOPIC_LISTS,
} as const satisfies Record<string, readonly TopicList[]>;

export type WithTopics = keyof typeof TOPIC_LISTS_OF;

/** Most topics of one record. */
export const MOST_TOPICS = 60;
