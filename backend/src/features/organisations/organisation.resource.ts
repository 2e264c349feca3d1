import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './organisation.repository.js';
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
    private readonly resources: ResourceRegistry,
  ) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
