/** Why a file cannot be read as a table; the sentences stand in the translations under `imports.reasons`. */
export const TABLE_PROBLEMS = [
  /** There is nothing in it. */
  'empty',
  /** A picture, a document, a page: no CSV, workbook or vCard. */
  'not_a_table',
  /** A workbook in the format before 2007, or one with a password. */
  'old_workbook',
  /** It ends too early or contradicts itself. */
  'broken',
  /** It would become far larger than it is: `limit` in MB. */
  'bomb',
  /** It has more columns than `limit`, in `row`. */
  'too_wide',
  /** It has more rows than `limit`. */
  'too_many_rows',
  /** A text is longer than `limit` characters, in `row`. */
  'cell_too_large',
  /** It points at other files or declares replacements of its own, which no program writes into tables. */
  'external_entity',
  /** A vCard of a version other than 3.0 and 4.0: `version`. */
  'vcard_version',
] as const;
export type TableProblem = (typeof TABLE_PROBLEMS)[number];
