import { ORGANISATION_FIELDS, itemsOf, type BulkSkipCode, type OrganisationBulkChange } from '@knotenpunkt/shared';
import { AppError } from '../../platform/errors/index.js';
import type { OrganisationEntity } from './organisation.entity.js';

const MOST_TAGS = itemsOf(ORGANISATION_FIELDS)('tags');

/** What a change to many leaves one record with. */
export type BulkValues = Pick<OrganisationEntity, 'tags' | 'archivedAt'>;

/** One record of a change to many: what becomes of it, or why nothing does. */
export type BulkStep = { before: OrganisationEntity; after: BulkValues } | { id: string; code: BulkSkipCode };

/** The steps for all `ids`, in their order, given the records found. */
export function bulkSteps(
  ids: readonly string[],
  found: readonly OrganisationEntity[],
  change: OrganisationBulkChange,
  now: Date,
): BulkStep[] {
  const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
  return ids.map((id) => {
    const before = byId.get(id);
    if (!before) return { id, code: 'not_found' };
    const after = bulkValues(before, change, now);
    return typeof after === 'string' ? { id, code: after } : { before, after };
  });
}

/** What `change` makes of one organisation, or why it leaves it as it is. */
export function bulkValues(before: BulkValues, change: OrganisationBulkChange, now: Date): BulkValues | BulkSkipCode {
  const tags = tagsAfter(before.tags, change);
  const archivedAt = archivedAtAfter(before.archivedAt, change, now);
  if (tags.length > MOST_TAGS) return 'too_many';
  const same = tags.length === before.tags.length && tags.every((tag) => before.tags.includes(tag));
  return same && archivedAt === before.archivedAt ? 'unchanged' : { tags, archivedAt };
}

/** @throws AppError `invalid_input` where the change asks for nothing, or for two things at once */
export function checkBulkChange({ addTags, removeTags, archive, restore }: OrganisationBulkChange): void {
  const nothing = !addTags?.length && !removeTags?.length && !archive && !restore;
  if (nothing) throw new AppError('invalid_input', { fields: [{ path: 'change', code: 'required' }] });
  if (archive && restore) throw new AppError('invalid_input', { fields: [{ path: 'change.restore', code: 'invalid' }] });
}

/** The kind of event for the step from one state to the next. */
export function bulkKind(before: BulkValues, after: BulkValues): string {
  if (before.archivedAt === after.archivedAt) return 'organisations.updated';
  return after.archivedAt ? 'organisations.archived' : 'organisations.restored';
}

function tagsAfter(before: string[], { addTags, removeTags }: OrganisationBulkChange): string[] {
  const kept = before.filter((tag) => !removeTags?.includes(tag));
  return [...kept, ...(addTags ?? []).filter((tag) => !kept.includes(tag))];
}

function archivedAtAfter(before: Date | null, { archive, restore }: OrganisationBulkChange, now: Date): Date | null {
  if (restore) return null;
  return archive ? (before ?? now) : before;
}
