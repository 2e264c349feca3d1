/** How a number is meant. */
export const NUMBER_QUALIFIERS = ['exact', 'about', 'more_than', 'at_least'] as const;
export type NumberQualifier = (typeof NUMBER_QUALIFIERS)[number];
