import type { DuplicatePolicy, ImportAction } from '@knotenpunkt/shared';
import type { Draft } from './draft.js';
import type { StoredRow } from './import-row.repository.js';
import { withoutEffect, type Outcome, type RowOrder } from './target.js';

/** What becomes of a row: it is written, or left out for a reason. */
export type Decision = { order: RowOrder } | { outcome: Outcome };

/** What somebody has said about a row, else what holds for rows of its class. */
export function decided(row: StoredRow, draft: Draft, policy: DuplicatePolicy): Decision {
  if (row.class === 'error') return { outcome: withoutEffect(row, 'skipped', null, { code: 'errors' }) };
  const action = row.choice?.action ?? usual(row, policy);
  if (action === null) return { outcome: withoutEffect(row, 'skipped', null, { code: 'undecided' }) };
  if (action === 'skip') return { outcome: withoutEffect(row, 'skipped', null, { code: 'unwanted' }) };
  if (action === 'create') return { order: { draft, recordId: null } };
  const recordId = row.choice?.recordId ?? (row.sameAs ? row.sameRecordId : row.recordId);
  return { order: { draft, recordId: recordId ?? null } };
}

function usual({ class: of }: StoredRow, policy: DuplicatePolicy): ImportAction | null {
  if (of === 'new') return 'create';
  if (of !== 'duplicate') return 'update';
  return policy === 'ask' ? null : policy;
}

/** The rows up to the first one about a record that an earlier one is about: each record is written once in a transaction. */
export function untilRepeated<T>(rows: readonly T[], recordsOf: (row: T) => readonly string[]): T[] {
  const seen = new Set<string>();
  const repeated = rows.findIndex((row) => {
    const ids = recordsOf(row);
    const again = ids.some((id) => seen.has(id));
    for (const id of ids) seen.add(id);
    return again;
  });
  return repeated < 0 ? [...rows] : rows.slice(0, repeated);
}
