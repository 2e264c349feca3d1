import { MOST_TAGS, type BulkChange } from '@knotenpunkt/shared';
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

/** What `change` makes of one record, or why it leaves it as it is. */
export function bulkValues(before: BulkValues, change: BulkChange, now: Date): BulkValues | 'too_many' | 'unchanged' {
  const tags = tagsAfter(before.tags, change);
  const archivedAt = archivedAtAfter(before.archivedAt, change, now);
  if (tags.length > MOST_TAGS) return 'too_many';
  const same = tags.length === before.tags.length && tags.every((tag) => before.tags.includes(tag));
  return same && archivedAt === before.archivedAt ? 'unchanged' : { tags, archivedAt };
}

/** @throws AppError `invalid_input` where the change asks for nothing, or for two things at once */
export function checkBulkChange({ archive, restore, responsibleUserId, ...lists }: BulkChange): void {
  const asksForMore =
    responsibleUserId !== undefined || Object.values(lists).some((list) => Array.isArray(list) && list.length > 0);
  if (!archive && !restore && !asksForMore)
    throw new AppError('invalid_input', { fields: [{ path: 'change', code: 'required' }] });
  if (archive && restore) throw new AppError('invalid_input', { fields: [{ path: 'change.restore', code: 'invalid' }] });
}

/** The change that leads from what became of a record to what it was. */
export function bulkUndo(before: BulkValues, after: BulkValues): BulkChange {
  const gone = before.tags.filter((tag) => !after.tags.includes(tag));
  const added = after.tags.filter((tag) => !before.tags.includes(tag));
  const archived = before.archivedAt !== after.archivedAt;
  return {
    ...(gone.length > 0 && { addTags: gone }),
    ...(added.length > 0 && { removeTags: added }),
    ...(archived && (after.archivedAt ? { restore: true as const } : { archive: true as const })),
  };
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
