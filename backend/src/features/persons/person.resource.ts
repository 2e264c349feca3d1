import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Relations, ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { PersonRepository } from './person.repository.js';
import { PersonService } from './person.service.js';
import { CURRENT, TABLE } from './person.sql.js';
import { PersonExport } from './person.export.js';
import { relatePositions } from './position.relations.js';

/** Persons among the other resources. */
@Injectable()
export class PersonResource implements Resource, OnModuleInit {
  readonly name = 'persons';
  readonly read = 'persons.read';
  readonly list = {
    table: TABLE,
    current: CURRENT,
    listing: (caller: Caller) => this.persons.listing(caller),
  };

  constructor(
    private readonly persons: PersonService,
    private readonly repository: PersonRepository,
    readonly exporting: PersonExport,
    private readonly resources: ResourceRegistry,
    private readonly relations: Relations,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.repository.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
    relatePositions(this.relations);
  }
}
