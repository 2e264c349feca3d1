import type { Lineage, LineageLink, LineageStep } from '@knotenpunkt/shared';

/**
 * The steps, each after those it came from; among those that may come next the one with the earliest date. In a circle, which no
 * step can begin, the earliest does.
 */
export function inOrder({ steps, links }: Lineage): LineageStep[] {
  const waiting = [...steps].sort((one, other) => dayOf(one, links).localeCompare(dayOf(other, links)) || byName(one, other));
  const ordered: LineageStep[] = [];
  while (waiting.length > 0) {
    const open = waiting.findIndex((step) => !waiting.some((earlier) => leads(earlier, step, links)));
    ordered.push(...waiting.splice(Math.max(open, 0), 1));
  }
  return ordered;
}

function leads(from: LineageStep, to: LineageStep, links: readonly LineageLink[]): boolean {
  return links.some((link) => isFrom(link, from) && isTo(link, to));
}

/** The earliest day a step may have happened on: its own, or that of what led to it. Undated ones come last. */
function dayOf(step: LineageStep, links: readonly LineageLink[]): string {
  const told = [step.date, ...links.filter((link) => isTo(link, step)).map(({ date }) => date)];
  return told.find((date) => date?.from)?.from ?? '9999';
}

function isFrom({ fromType, fromId }: LineageLink, { type, id }: LineageStep): boolean {
  return fromType === type && fromId === id;
}

function isTo({ toType, toId }: LineageLink, { type, id }: LineageStep): boolean {
  return toType === type && toId === id;
}

function byName(one: LineageStep, other: LineageStep): number {
  return one.name.localeCompare(other.name) || one.id.localeCompare(other.id);
}
