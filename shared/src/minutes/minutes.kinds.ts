export const ACTION_ITEM_STATES = ['open', 'done', 'dropped'] as const;
export type ActionItemState = (typeof ACTION_ITEM_STATES)[number];
