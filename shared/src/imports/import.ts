import type { FieldChange } from '../events/index.js';
import type { LegalBasis } from '../persons/index.js';
import type {
  DateOrder,
  DuplicatePolicy,
  ImportAction,
  ImportReasonCode,
  ImportResult,
  ImportRowClass,
  ImportState,
  ImportTarget,
  UndoResult,
} from './import.kinds.js';

/** A column of a sheet. */
export interface ImportColumn {
  /** Counted from 0. */
  index: number;
  /** As the file has it; empty where the column has none. */
  header: string;
  /** Some cells of it as texts, three at most. */
  samples: string[];
  /** Name of the field it most likely is: as it was the last time, else by its header. */
  field: string | null;
}

/** A sheet of the file; a table without sheets has one. */
export interface ImportSheet {
  name: string;
  /** Rows below the header. */
  rows: number;
  /** Row of the headers, counted from 0. */
  headerRow: number;
  columns: ImportColumn[];
  /** Its first rows as texts, so that another of them can be said to be the headers. */
  beginning: string[][];
}

/** What holds for all rows of an import. */
export interface ImportOptions {
  /** Of new persons, where their rows do not say it: asked once. */
  purpose: string | null;
  legalBasis: LegalBasis | null;
  dataSource: string | null;
  dateOrder: DateOrder;
  duplicates: DuplicatePolicy;
}

/** Why a file cannot be read, or an import came to an end: codes as in the answer `file_unreadable`. */
export interface ImportFailure {
  reason: string;
  values?: Record<string, string | number>;
}

/** An import as the API answers it. Instants are ISO 8601 in UTC. */
export interface Import {
  id: string;
  target: ImportTarget;
  /** Of memberships and seats: where they belong, unless a column says it. */
  network: { id: string; name: string } | null;
  group: { id: string; name: string } | null;
  fileName: string;
  state: ImportState;
  failure: ImportFailure | null;
  sheets: ImportSheet[];
  /** Which of the sheets is imported, counted from 0, and the row of its headers. */
  sheet: number;
  headerRow: number;
  /** Field by index of the column. */
  mapping: Record<string, string>;
  options: ImportOptions;
  /** Rows by what they would do; empty before they are checked. */
  counts: Partial<Record<ImportRowClass, number>>;
  /** Rows that are duplicates or refer to others, about which nobody has decided. */
  undecided: number;
  /** Rows by what became of them, and by what an undo made of them. */
  results: Partial<Record<ImportResult, number>>;
  undone: Partial<Record<UndoResult, number>>;
  /** Records the rows made besides: organisations of persons that were not there. */
  newOrganisations: number;
  /** How far the work under way is, in rows. */
  done: number;
  total: number;
  createdAt: string;
  createdBy: { id: string; name: string } | null;
  finishedAt: string | null;
  version: number;
}

/** A record a row may be. */
export interface ImportMatch {
  id: string;
  name: string;
  /** From 0 to 1. */
  score: number;
}

export interface ImportChoice {
  action: ImportAction;
  /** With `update`: which record; without one the best match, or the record of the earlier row. */
  recordId?: string | null;
}

/** Something an undo kept or could not reverse, or why a row was left out. */
export interface ImportReason {
  code: ImportReasonCode;
  /** The record it is about, where it is not the row's own. */
  resource?: string;
  id?: string;
  name?: string | null;
  /** The field it is about, with what the import wrote and what is there now. */
  field?: string;
  written?: unknown;
  now?: unknown;
}

/** A row of the file as it will be, or was, imported. */
export interface ImportRow {
  /** Row of the sheet, counted from 1 as spreadsheets do. */
  no: number;
  /** Texts by field; columns without field are left out. */
  cells: Record<string, string>;
  /** Codes by field, as in `problems.fields`. */
  errors: Record<string, string>;
  class: ImportRowClass;
  /** Best first. */
  matches: ImportMatch[];
  /** Number of an earlier row that seems to be the same. */
  sameAs: number | null;
  /** The record it is, or became. */
  record: { id: string; name: string } | null;
  /** What an update would change, as a history tells it. */
  changes: FieldChange[];
  choice: ImportChoice | null;
  result: ImportResult | null;
  undo: UndoResult | null;
  reasons: ImportReason[];
}
