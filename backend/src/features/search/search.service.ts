import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';

/** Finds records of every kind. */
@Injectable()
export class SearchService {
  constructor(private readonly resources: ResourceRegistry) {}

  /** Of each kind the caller may read the best `SEARCH_LIMIT`, the best of all first; what is merely similar only where nothing else is. */
  async find(caller: Caller, text: string): Promise<SearchHit[]> {
    if (text.trim() === '') return [];
    const hits = await this.ask(caller, text, false);
    return hits.length > 0 ? hits : this.ask(caller, text, true);
  }

  private async ask(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    const kinds = this.resources.readableBy(caller);
    const found = await Promise.all(kinds.map((kind) => kind.search?.(caller, text, mistyped) ?? Promise.resolve([])));
    return found.flat().sort(byFit);
  }
}

/** Sorting keeps the order of the kinds, and within one that of the database, where nothing tells two apart. */
const byFit = (one: SearchHit, other: SearchHit): number => one.rank - other.rank || other.closeness - one.closeness;
