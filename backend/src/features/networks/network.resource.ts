import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Relations, ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { relateMemberships } from './membership.relations.js';
import { NetworkExport } from './network.export.js';
import { MembershipExport } from './membership.export.js';
import { CURRENT, NetworkRepository, TABLE } from './network.repository.js';

/** Networks and their memberships among the other resources. */
@Injectable()
export class NetworkResource implements Resource, OnModuleInit {
  readonly name = 'networks';
  readonly read = 'networks.read';
  readonly list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(this.networks.source.listing) };

  constructor(
    private readonly networks: NetworkRepository,
    readonly exporting: NetworkExport,
    private readonly memberships: MembershipExport,
    private readonly resources: ResourceRegistry,
    private readonly relations: Relations,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.networks.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
    relateMemberships(this.relations);
    this.resources.add({ name: 'memberships', read: 'networks.read', exporting: this.memberships });
  }
}
