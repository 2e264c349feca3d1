import type { BulkChange } from './bulk.dto.js';

/** Why a record was left as it is. `not_own`: it belongs to a group of somebody else. */
export type BulkSkipCode = 'not_found' | 'not_own' | 'unchanged' | 'too_many';

/** What became of many records. */
export interface BulkResult {
  /** Each with the change that would take it back. */
  changed: { id: string; version: number; undo: BulkChange }[];
  skipped: { id: string; code: BulkSkipCode }[];
}

/** What was made for many records: seats, memberships, places on an audience. */
export interface BulkAddResult {
  /** Ids of what was made, each with the record it was made for. */
  added: { id: string; of: string }[];
  /** Records for which there was nothing to make. */
  skipped: { id: string; code: BulkSkipCode }[];
}
