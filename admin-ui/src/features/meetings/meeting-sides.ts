import type { FilterNode } from '@knotenpunkt/shared';
import type { FilterPart, ListFilter } from '../../components/list/filter-tree.js';
import { readNode } from '../../components/list/filter-tree.js';
import type { ListSort } from '../../components/list/list-address.js';

/** A list of meetings looks ahead or back. Which, its order says: the next one first, or the last one. */
export const SIDES = ['upcoming', 'past'] as const;
export type Side = (typeof SIDES)[number];

export function sideOf({ order }: ListSort): Side {
  return order === 'ASC' ? 'upcoming' : 'past';
}

export function sortOf(side: Side): ListSort {
  return { field: 'day', order: side === 'upcoming' ? 'ASC' : 'DESC' };
}

/** What lies on one side of today; those without a date are past. */
export function onSide(filter: ListFilter, side: Side, today: string): ListFilter {
  return { ...filter, parts: [...filter.parts, conditionOf(side, today)] };
}

function conditionOf(side: Side, today: string): FilterPart {
  const node: FilterNode =
    side === 'upcoming'
      ? { field: 'day', op: 'gte', value: today }
      : {
          or: [
            { field: 'day', op: 'lt', value: today },
            { field: 'day', op: 'empty', value: true },
          ],
        };
  return readNode(node);
}
