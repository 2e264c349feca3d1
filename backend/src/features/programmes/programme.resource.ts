import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { CURRENT, LISTING, ProgrammeRepository, TABLE } from './programme.repository.js';

/** Programmes among the other resources. */
@Injectable()
export class ProgrammeResource implements Resource, OnModuleInit {
  readonly name = 'programmes';
  readonly read = 'programmes.read';
  readonly list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(LISTING) };

  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly resources: ResourceRegistry,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.programmes.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
  }
}
