import { SEARCH_LIMIT, type SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';

/** Finds records of every kind by name. */
@Injectable()
export class SearchService {
  constructor(private readonly resources: ResourceRegistry) {}

  /** Of each kind the caller may read, the best `SEARCH_LIMIT`; kinds in the order in which they were declared. */
  async find(caller: Caller, text: string): Promise<SearchHit[]> {
    if (text.trim() === '') return [];
    const found = await Promise.all(
      this.resources.readableBy(caller).map((resource) => resource.search?.(caller, text, SEARCH_LIMIT) ?? Promise.resolve([])),
    );
    return found.flat();
  }
}
