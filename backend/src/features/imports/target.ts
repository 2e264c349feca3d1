import type {
  FieldChange,
  ImportMatch,
  ImportOptions,
  ImportReason,
  ImportResult,
  ImportRowClass,
  ImportTarget,
} from '@knotenpunkt/shared';
import type { Tx } from '../../platform/database/index.js';
import type { Draft } from './draft.js';

/** What of an import the writing of its rows depends on. */
export interface ImportOrder {
  id: string;
  target: ImportTarget;
  networkId: string | null;
  groupId: string | null;
  options: ImportOptions;
}

/** What a row would do, compared with what is there. */
export interface Finding {
  class: ImportRowClass;
  errors: Record<string, string>;
  matches: ImportMatch[];
  /** The record it surely is, or with duplicates most likely. */
  recordId: string | null;
  changes: FieldChange[];
  /** Rows that share one of these are the same. */
  keys: string[];
}

/** A row that is to be written: as a new record, or into one that is there. */
export interface RowOrder {
  draft: Draft;
  recordId: string | null;
}

/** Kinds of records an import writes, by the names of their resources. */
export const WRITTEN_RESOURCES = ['persons', 'organisations', 'positions', 'memberships', 'seats'] as const;
export type WrittenResource = (typeof WRITTEN_RESOURCES)[number];

/** What a row did to one record: made it, or gave some of its columns other values. */
export interface Effect {
  resource: WrittenResource;
  id: string;
  /** Columns before and after; null where the record was made. */
  changed: { before: Readonly<Record<string, unknown>>; after: Readonly<Record<string, unknown>> } | null;
}

export interface Outcome {
  no: number;
  result: ImportResult;
  recordId: string | null;
  effects: Effect[];
  reasons: ImportReason[];
}

/** How the rows of one kind of import are compared and written, many at a time. */
export interface Target {
  compare(tx: Tx, order: ImportOrder, drafts: readonly Draft[]): Promise<Finding[]>;
  /** Each record is written by one row at most. */
  write(tx: Tx, order: ImportOrder, rows: readonly RowOrder[]): Promise<Outcome[]>;
}

/** A finding about a row that cannot be compared. */
export function faulty(draft: Draft, errors: Record<string, string> = {}): Finding {
  return { class: 'error', errors: { ...draft.errors, ...errors }, matches: [], recordId: null, changes: [], keys: [] };
}

/** What came of a row that wrote nothing. */
export function withoutEffect(
  { no }: { no: number },
  result: ImportResult,
  recordId: string | null,
  ...reasons: ImportReason[]
): Outcome {
  return { no, result, recordId, effects: [], reasons };
}
