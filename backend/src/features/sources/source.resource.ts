import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { CURRENT, LISTING, SourceRepository, TABLE } from './source.repository.js';

/** Sources and their citations among the other resources. */
@Injectable()
export class SourceResource implements Resource, OnModuleInit {
  readonly name = 'sources';
  readonly read = 'sources.read';
  readonly list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(LISTING) };

  constructor(
    private readonly sources: SourceRepository,
    private readonly resources: ResourceRegistry,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.sources.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
    this.resources.add({ name: 'citations', read: 'sources.read' });
  }
}
