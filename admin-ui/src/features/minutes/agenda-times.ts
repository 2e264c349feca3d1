import type { AgendaItem } from '@knotenpunkt/shared';
import { addMinutes, minutesBetween } from '../../components/wall-clock.js';

/** When an item is planned to begin: wall-clock time, or null from the first item on of which no length is planned. */
export interface PlannedItem {
  item: AgendaItem;
  begins: string | null;
  ends: string | null;
}

export function planOf(items: readonly AgendaItem[], starts: string): PlannedItem[] {
  let clock: string | null = starts;
  return items.map((item) => {
    const begins = clock;
    clock = begins && item.duration ? addMinutes(begins, item.duration) : null;
    return { item, begins, ends: clock };
  });
}

/** Minutes by which a meeting is behind its plan while it is still at an item; 0 where it is not, or nobody planned. */
export function minutesBehind({ ends }: PlannedItem, now: string): number {
  return ends ? Math.max(0, minutesBetween(ends, now)) : 0;
}

/** How much of an item's planned time has passed, from 0 to 1. */
export function shareOf({ item, begins }: PlannedItem, now: string): number {
  if (!begins || !item.duration) return 0;
  return Math.min(1, Math.max(0, minutesBetween(begins, now) / item.duration));
}

/** All planned minutes together. */
export function totalMinutes(items: readonly AgendaItem[]): number {
  return items.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
}

/** The ids of an agenda after one of its items has moved by some places. */
export function moved(items: readonly Pick<AgendaItem, 'id'>[], id: string, by: number): string[] {
  const ids = items.map((item) => item.id);
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + by, 0), ids.length - 1);
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
