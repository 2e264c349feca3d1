/** Why a record was left as it is. */
export type BulkSkipCode = 'not_found' | 'unchanged' | 'too_many';

export interface BulkResult {
  changed: { id: string; version: number }[];
  skipped: { id: string; code: BulkSkipCode }[];
}
