/** What is given away as a file: records of lists, parts of records, and the people of an audience. */
export const EXPORTABLES = [
  'organisations',
  'persons',
  'networks',
  'memberships',
  'groups',
  'seats',
  'initiatives',
  'meetings',
  'audience-people',
] as const;
export type ExportableName = (typeof EXPORTABLES)[number];

export const EXPORT_FORMATS = ['csv', 'xlsx', 'vcard'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What stands between the cells of a CSV: German spreadsheets expect semicolons, others commas. */
export const CSV_SEPARATORS = ['semicolon', 'comma'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** Most records of one file. */
export const EXPORT_MAX_ROWS = 100_000;
