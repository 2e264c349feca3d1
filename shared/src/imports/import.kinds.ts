/** What the rows of a file become. */
export const IMPORT_TARGETS = ['persons', 'organisations', 'memberships', 'seats'] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/**
 * Where an import stands. `mapping`: the file is there, its columns wait for their fields; `checking`: its rows are read and compared;
 * `ready`: they can be looked at and changed, nothing is written yet; `failed`: it could not be read on, which its `failure` names.
 */
export const IMPORT_STATES = [
  'mapping',
  'checking',
  'ready',
  'running',
  'stopping',
  'stopped',
  'finished',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * What a row would do. `duplicate`: it may be a record that is there already, or an earlier row of the file, and somebody has to say
 * so; `update` and `unchanged`: it surely is a record that is there.
 */
export const IMPORT_ROW_CLASSES = ['new', 'update', 'unchanged', 'duplicate', 'error'] as const;
export type ImportRowClass = (typeof IMPORT_ROW_CLASSES)[number];

/** What is to be done with a row. */
export const IMPORT_ACTIONS = ['create', 'update', 'skip'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** What is done with duplicates nobody has decided about. `ask` leaves them out. */
export const DUPLICATE_POLICIES = ['ask', 'skip', 'update', 'create'] as const;
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

/** How `03/04/2025` is meant. Dates with dots are days first, those with hyphens as in ISO 8601. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What became of a row. `skipped`: it was left out, as it was wanted; `failed`: it could not be written. */
export const IMPORT_RESULTS = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const;
export type ImportResult = (typeof IMPORT_RESULTS)[number];

/** What an undo made of a row. `kept`: somebody has changed since what the import wrote, or has come to need it. */
export const UNDO_RESULTS = ['reversed', 'kept', 'failed'] as const;
export type UndoResult = (typeof UNDO_RESULTS)[number];

/** Why undo kept something, or the import left something out. */
export const IMPORT_REASONS = [
  /** A field has another value by now. */
  'changed_since',
  /** Something else hangs on the record: a seat, a note, a file. */
  'in_use',
  /** It belongs to a record that is kept. */
  'belongs_to_kept',
  /** The record is not there any more. */
  'gone',
  /** It is over by now, or was called off. */
  'over',
  /** Cells of the row are not in order. */
  'errors',
  /** Nobody said what to do with the duplicate. */
  'undecided',
  /** It was to be left out. */
  'unwanted',
  /** Such a record has come to be since the rows were checked. */
  'there_since',
  /** The database refused it. */
  'refused',
] as const;
export type ImportReasonCode = (typeof IMPORT_REASONS)[number];

/** Largest file that is imported, in bytes. */
export const IMPORT_MAX_BYTES = 25 * 1024 * 1024;
/** Most columns and rows of a sheet. */
export const IMPORT_MAX_COLUMNS = 200;
export const IMPORT_MAX_ROWS = 100_000;
/** Longest text of a cell that is edited. */
export const IMPORT_CELL_MAX_LENGTH = 20_000;
