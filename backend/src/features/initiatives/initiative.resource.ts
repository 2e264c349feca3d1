import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Relations, ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { relateInitiatives } from './initiative.relations.js';
import { InitiativeExport } from './initiative.export.js';
import { CURRENT, InitiativeRepository, LISTING, TABLE } from './initiative.repository.js';

/** Initiatives and their milestones among the other resources. */
@Injectable()
export class InitiativeResource implements Resource, OnModuleInit {
  readonly name = 'initiatives';
  readonly read = 'initiatives.read';
  readonly list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(LISTING) };

  constructor(
    private readonly initiatives: InitiativeRepository,
    readonly exporting: InitiativeExport,
    private readonly resources: ResourceRegistry,
    private readonly relations: Relations,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.initiatives.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
    relateInitiatives(this.relations);
    this.resources.add({ name: 'milestones', read: 'initiatives.read' });
  }
}
