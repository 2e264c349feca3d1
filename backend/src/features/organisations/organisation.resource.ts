import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { CURRENT, OrganisationRepository, TABLE } from './organisation.repository.js';
import { OrganisationExport } from './organisation.export.js';
import { OrganisationService } from './organisation.service.js';

/** Organisations among the other resources. */
@Injectable()
export class OrganisationResource implements Resource, OnModuleInit {
  readonly name = 'organisations';
  readonly read = 'organisations.read';
  readonly list = {
    table: TABLE,
    current: CURRENT,
    listing: (caller: Caller) => this.organisations.listing(caller),
  };

  constructor(
    private readonly organisations: OrganisationService,
    private readonly repository: OrganisationRepository,
    readonly exporting: OrganisationExport,
    private readonly resources: ResourceRegistry,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.repository.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
  }
}
