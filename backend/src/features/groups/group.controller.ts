import { BulkInput, GROUP_FIELDS, GroupInput, TimelineQuery, type TimelinePage, type BulkResult } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { GroupBulkService } from './group-bulk.service.js';
import { GroupService } from './group.service.js';

servedWith(GroupInput, GROUP_FIELDS, ['topics', 'coordinatingOrganisation', 'network', 'seatCount', 'leads']);

@Controller('groups')
export class GroupController {
  constructor(
    private readonly groups: GroupService,
    private readonly bulk: GroupBulkService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('groups.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'groups', query, await this.groups.page(caller, query));
  }

  @Get(':id')
  @Access('groups.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.groups.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.groups.get(caller, id);
    return this.events.of(caller, 'groups', id, page);
  }

  @Post()
  @Access('groups.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: GroupInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.groups.create(caller, input), 201);
  }

  @Post('bulk')
  @HttpCode(200)
  @Access('groups.write')
  change(@CurrentCaller() caller: Caller, @Body() input: BulkInput): Promise<BulkResult> {
    return this.bulk.apply(caller, input);
  }

  @Put(':id')
  @Access('groups.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: GroupInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.groups.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('groups.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.groups.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('groups.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.groups.restore(caller, id));
  }
}
