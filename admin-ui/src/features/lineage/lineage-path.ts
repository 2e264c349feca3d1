import type { Lineage, LineageLink, LineageStep } from '@knotenpunkt/shared';

/** A step of the path, with the link that led to it; the first has none. */
export interface PathStep {
  step: LineageStep;
  via: LineageLink | null;
}

/** A step beside the path: the link that ties it to another one, and whether anything came of it. */
export interface LooseStep {
  step: LineageStep;
  link: LineageLink;
  /** The step at the other end of the link. */
  other: LineageStep;
  /** Whether the link leads to the step, not away from it. */
  arrives: boolean;
  open: boolean;
}

/** The longest way through a lineage, whose steps stand in order; of several the one that ends last. */
export function longestPath({ steps, links }: Lineage): PathStep[] {
  const ways: PathStep[][] = [];
  for (const [place, step] of steps.entries()) {
    const arriving = links
      .filter((link) => isTo(link, step))
      .map((via) => ({ via, before: steps.findIndex((from) => isFrom(via, from)) }))
      .filter(({ before }) => before >= 0 && before < place)
      .map(({ via, before }) => [...(ways[before] ?? []), { step, via }]);
    ways.push(longest([[{ step, via: null }], ...arriving]));
  }
  return longest([[], ...ways]);
}

/** The steps the path leaves out, each with the link that explains it. */
export function looseSteps({ steps, links }: Lineage, path: readonly PathStep[]): LooseStep[] {
  const placed = new Set(path.map(({ step }) => step));
  return steps.flatMap((step) => {
    if (placed.has(step)) return [];
    const arriving = links.find((link) => isTo(link, step));
    const leaving = links.find((link) => isFrom(link, step));
    const link = arriving ?? leaving;
    const other = steps.find((one) => link && (arriving ? isFrom(link, one) : isTo(link, one)));
    return link && other ? [{ step, link, other, arrives: Boolean(arriving), open: !leaving }] : [];
  });
}

export function isFrom({ fromType, fromId }: LineageLink, { type, id }: LineageStep): boolean {
  return fromType === type && fromId === id;
}

export function isTo({ toType, toId }: LineageLink, { type, id }: LineageStep): boolean {
  return toType === type && toId === id;
}

function longest(ways: readonly PathStep[][]): PathStep[] {
  return ways.reduce((best, way) => (way.length >= best.length ? way : best));
}
