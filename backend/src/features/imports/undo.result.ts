import type { ImportReason, UndoResult } from '@knotenpunkt/shared';

/** What an undo made of a row, given why something stays. */
export function undoResultOf(reasons: readonly ImportReason[] = []): UndoResult {
  if (reasons.length === 0) return 'reversed';
  return reasons.every(({ code }) => code === 'gone' || code === 'refused') ? 'failed' : 'kept';
}
