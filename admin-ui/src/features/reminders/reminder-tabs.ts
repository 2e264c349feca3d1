import type { FilterNode } from '@knotenpunkt/shared';

/** The tabs of the list of reminders. */
export const REMINDER_TABS = ['due', 'coming', 'done'] as const;
export type ReminderTab = (typeof REMINDER_TABS)[number];

const OPEN: FilterNode = { field: 'doneAt', op: 'empty', value: true };

export function conditionOf(tab: ReminderTab, today: string): FilterNode {
  switch (tab) {
    case 'due':
      return { and: [OPEN, { field: 'dueOn', op: 'lte', value: today }] };
    case 'coming':
      return { and: [OPEN, { field: 'dueOn', op: 'gt', value: today }] };
    case 'done':
      return { not: OPEN };
  }
}

export function readTab(text: string | null): ReminderTab {
  return REMINDER_TABS.find((tab) => tab === text) ?? 'due';
}
