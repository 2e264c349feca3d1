/** Longest tag in characters, and most tags of one record. */
export const TAG_MAX_LENGTH = 60;
export const MOST_TAGS = 30;
