import type { BulkAddResult, BulkChange, BulkResult } from '@knotenpunkt/shared';

/** What can be done with many records of a list. */
export type BulkAction = 'tags' | 'topics' | 'responsible' | 'group' | 'network' | 'audience' | 'archive';

/** Which of it records of each kind take. */
export const BULK_ACTIONS_OF: Readonly<Record<string, readonly BulkAction[]>> = {
  organisations: ['tags', 'topics', 'responsible', 'group', 'network', 'archive'],
  persons: ['tags', 'group', 'audience', 'archive'],
  networks: ['tags', 'topics', 'archive'],
  groups: ['tags', 'topics', 'archive'],
  initiatives: ['tags', 'topics', 'archive'],
  meetings: ['tags', 'topics', 'archive'],
};

/** Into what records are taken, what they are there, and why. */
export type BulkAim =
  { action: 'group' | 'network'; id: string; role: string } | { action: 'audience'; id: string; reason: string };

export type BulkWish = { change: BulkChange } | BulkAim;

/** A request as it is sent. */
export interface BulkRequest {
  path: string;
  body: object;
}

export type BulkAnswer = BulkResult | BulkAddResult;

/** The request that does what was wished with records. */
export function orderOf(resource: string, ids: readonly string[], wish: BulkWish): BulkRequest {
  if ('change' in wish) return { path: `/${resource}/bulk`, body: { ids, change: wish.change } };
  const { action, id } = wish;
  switch (action) {
    case 'group':
      return {
        path: '/seats/bulk',
        body: { groupId: id, role: wish.role, [resource === 'persons' ? 'personIds' : 'organisationIds']: ids },
      };
    case 'network':
      return { path: '/memberships/bulk', body: { networkId: id, role: wish.role, organisationIds: ids } };
    case 'audience':
      return { path: `/audiences/${id}/people/bulk`, body: { personIds: ids, reason: wish.reason.trim() || null } };
  }
}

/** The requests that take back what an order came to: records that changed alike go back together. */
export function undoOf({ path }: BulkRequest, answer: BulkAnswer): BulkRequest[] {
  if ('added' in answer) return [{ path: `${path}-removal`, body: { ids: answer.added.map(({ id }) => id) } }];
  const alike = new Map<string, string[]>();
  for (const { id, undo } of answer.changed) {
    const key = JSON.stringify(undo);
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  return [...alike].map(([key, ids]) => ({ path, body: { ids, change: JSON.parse(key) as BulkChange } }));
}

/** The records something was, or would be, done with. */
export function affected(answer: BulkAnswer): string[] {
  return 'added' in answer ? answer.added.map(({ of }) => of) : answer.changed.map(({ id }) => id);
}
