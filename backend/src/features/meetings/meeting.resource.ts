import type { SearchHit } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { MeetingExport } from './meeting.export.js';
import { CURRENT, MeetingRepository, TABLE } from './meeting.repository.js';

/** Meetings among the other resources. */
@Injectable()
export class MeetingResource implements Resource, OnModuleInit {
  readonly name = 'meetings';
  readonly read = 'meetings.read';
  readonly list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(this.meetings.source.listing) };

  constructor(
    private readonly meetings: MeetingRepository,
    readonly exporting: MeetingExport,
    private readonly resources: ResourceRegistry,
  ) {}

  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.meetings.search(caller, text, mistyped);
  }

  onModuleInit(): void {
    this.resources.add(this);
  }
}
