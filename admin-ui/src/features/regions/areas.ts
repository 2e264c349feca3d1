import type { Municipality } from '@knotenpunkt/shared';

/** A municipality with those that belong to it. */
export interface Area {
  municipality: Municipality;
  parts: Area[];
}

export interface SubRegion {
  /** Null where no sub-region is named. */
  name: string | null;
  areas: Area[];
}

/** The area of a region by sub-region, each with its districts and the towns in them; those without a sub-region come last. */
export function subRegionsOf(municipalities: readonly Municipality[]): SubRegion[] {
  const known = new Set(municipalities.map(({ id }) => id));
  const tops = municipalities.filter(({ parentId }) => !parentId || !known.has(parentId));
  const names = [...new Set(tops.map(({ withinSubRegion }) => withinSubRegion))];
  return names
    .sort((one, other) => (one === null ? 1 : other === null ? -1 : one.localeCompare(other, 'de')))
    .map((name) => ({
      name,
      areas: tops.filter(({ withinSubRegion }) => withinSubRegion === name).map((top) => areaOf(top, municipalities)),
    }));
}

function areaOf(municipality: Municipality, all: readonly Municipality[]): Area {
  const parts = all.filter(({ parentId }) => parentId === municipality.id).map((part) => areaOf(part, all));
  return { municipality, parts };
}
