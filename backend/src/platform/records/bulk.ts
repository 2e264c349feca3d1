import { MOST_TAGS, type BulkChange, type BulkSkipCode } from '@knotenpunkt/shared';
import { AppError } from '../errors/index.js';
import type { ArchivableRow } from './record.entity.js';

/** A record that is archived and has tags: what a change to many can change. */
export interface TaggedRow extends ArchivableRow {
  tags: string[];
}

/** What a change to many leaves one record with. */
export type BulkValues = Pick<TaggedRow, 'tags' | 'archivedAt'>;

/** What a change to many writes to one of them. */
export type BulkUpdate = BulkValues & { id: string; version: number };

/** One record of a change to many: what becomes of it, or why nothing does. */
export type BulkStep<Row extends TaggedRow> = { before: Row; after: BulkValues } | { id: string; code: BulkSkipCode };

/** The steps for all `ids`, in their order, given the records found. */
export function bulkSteps<Row extends TaggedRow>(
  ids: readonly string[],
  found: readonly Row[],
  change: BulkChange,
  now: Date,
): BulkStep<Row>[] {
  const byId = new Map(found.map((record) => [record.id, record]));
  return ids.map((id) => {
    const before = byId.get(id);
    if (!before) return { id, code: 'not_found' };
    const after = bulkValues(before, change, now);
    return typeof after === 'string' ? { id, code: after } : { before, after };
  });
}

/** What `change` makes of one record, or why it leaves it as it is. */
export function bulkValues(before: BulkValues, change: BulkChange, now: Date): BulkValues | BulkSkipCode {
  const tags = tagsAfter(before.tags, change);
  const archivedAt = archivedAtAfter(before.archivedAt, change, now);
  if (tags.length > MOST_TAGS) return 'too_many';
  const same = tags.length === before.tags.length && tags.every((tag) => before.tags.includes(tag));
  return same && archivedAt === before.archivedAt ? 'unchanged' : { tags, archivedAt };
}

/** @throws AppError `invalid_input` where the change asks for nothing, or for two things at once */
export function checkBulkChange({ addTags, removeTags, archive, restore }: BulkChange): void {
  const nothing = !addTags?.length && !removeTags?.length && !archive && !restore;
  if (nothing) throw new AppError('invalid_input', { fields: [{ path: 'change', code: 'required' }] });
  if (archive && restore) throw new AppError('invalid_input', { fields: [{ path: 'change.restore', code: 'invalid' }] });
}

/** What happened to a record in the step from one state to the next. */
export function bulkVerb(before: BulkValues, after: BulkValues): 'updated' | 'archived' | 'restored' {
  if (before.archivedAt === after.archivedAt) return 'updated';
  return after.archivedAt ? 'archived' : 'restored';
}

function tagsAfter(before: string[], { addTags, removeTags }: BulkChange): string[] {
  const kept = before.filter((tag) => !removeTags?.includes(tag));
  return [...kept, ...(addTags ?? []).filter((tag) => !kept.includes(tag))];
}

function archivedAtAfter(before: Date | null, { archive, restore }: BulkChange, now: Date): Date | null {
  if (restore) return null;
  return archive ? (before ?? now) : before;
}
