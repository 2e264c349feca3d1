import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Relations, ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { CURRENT, GroupRepository, TABLE } from './group.repository.js';
import { GroupExport } from './group.export.js';
import { SeatExport } from './seat.export.js';
import { relateSeats } from './seat.relations.js';

/** Groups and their seats among the other resources. */
@Injectable()
export class GroupResource implements Resource, OnModuleInit {
  readonly name = 'groups';
  readonly read = 'groups.read';
  readonly list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(this.groups.source.listing) };

  constructor(
    private readonly groups: GroupRepository,
    readonly exporting: GroupExport,
    private readonly seats: SeatExport,
    private readonly resources: ResourceRegistry,
    private readonly relations: Relations,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.groups.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
    relateSeats(this.relations);
    this.resources.add({ name: 'seats', read: 'groups.read', exporting: this.seats });
  }
}
