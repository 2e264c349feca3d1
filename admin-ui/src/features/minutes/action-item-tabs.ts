import type { FilterNode } from '@knotenpunkt/shared';

/** The tabs of the list of tasks, and what each of them asks for. */
const ACTION_TABS = ['mine', 'open', 'overdue', 'done', 'all'] as const;
export type ActionTab = (typeof ACTION_TABS)[number];

const OPEN: FilterNode = { field: 'state', op: 'eq', value: 'open' };

/** @param personId who the user is among the region's persons; without it nothing is "mine" */
export function conditionsOf(tab: ActionTab, today: string, personId: string | null): FilterNode[] {
  switch (tab) {
    case 'mine':
      return [OPEN, { field: 'ownerId', op: 'eq', value: personId }];
    case 'open':
      return [OPEN];
    case 'overdue':
      return [OPEN, { field: 'dueOn', op: 'lt', value: today }];
    case 'done':
      return [{ not: OPEN }];
    case 'all':
      return [];
  }
}

export function readTab(text: string | null, personId: string | null): ActionTab {
  const offered = tabsFor(personId);
  return offered.find((tab) => tab === text) ?? 'open';
}

export function tabsFor(personId: string | null): ActionTab[] {
  return ACTION_TABS.filter((tab) => tab !== 'mine' || personId !== null);
}

/** How pressing an open task is, from its day. */
export function urgencyOf(dueOn: string | null, today: string): 'overdue' | 'today' | 'later' | 'none' {
  if (!dueOn) return 'none';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}
