import { SEARCH_LIMIT, type SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';

/** How a hit ranks that is merely similar. */
const SIMILAR = 5;

/** Finds records of every kind. */
@Injectable()
export class SearchService {
  constructor(private readonly resources: ResourceRegistry) {}

  /** Of each kind the caller may read the best `SEARCH_LIMIT`, the best of all first; what is merely similar only where nothing else is. */
  async find(caller: Caller, text: string): Promise<SearchHit[]> {
    if (text.trim() === '') return [];
    const found = await Promise.all(
      this.resources.readableBy(caller).map((resource) => resource.search?.(caller, text, SEARCH_LIMIT) ?? Promise.resolve([])),
    );
    const hits = found.flat().sort(byFit);
    const best = hits[0]?.rank ?? SIMILAR;
    return best < SIMILAR ? hits.filter(({ rank }) => rank < SIMILAR) : hits;
  }
}

/** Sorting keeps the order of the kinds, and within one that of the database, where nothing tells two apart. */
const byFit = (one: SearchHit, other: SearchHit): number => one.rank - other.rank || other.closeness - one.closeness;
