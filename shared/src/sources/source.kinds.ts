/** What a source is. */
export const SOURCE_KINDS = ['report', 'statistics', 'call', 'press_release', 'article', 'page'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
