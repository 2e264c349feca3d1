import { BulkInput, NETWORK_FIELDS, NetworkInput, TimelineQuery, type TimelinePage, type BulkResult } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { NetworkBulkService } from './network-bulk.service.js';
import { NetworkService } from './network.service.js';

servedWith(NetworkInput, NETWORK_FIELDS, ['topics', 'coordinatingOrganisation', 'carryingGroup', 'founderCount']);

@Controller('networks')
export class NetworkController {
  constructor(
    private readonly networks: NetworkService,
    private readonly bulk: NetworkBulkService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('networks.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'networks', query, await this.networks.page(caller, query));
  }

  @Get(':id')
  @Access('networks.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.networks.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.networks.get(caller, id);
    return this.events.of(caller, 'networks', id, page);
  }

  @Post()
  @Access('networks.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: NetworkInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.networks.create(caller, input), 201);
  }

  @Post('bulk')
  @HttpCode(200)
  @Access('networks.write')
  change(@CurrentCaller() caller: Caller, @Body() input: BulkInput): Promise<BulkResult> {
    return this.bulk.apply(caller, input);
  }

  @Put(':id')
  @Access('networks.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: NetworkInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.networks.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('networks.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.networks.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('networks.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.networks.restore(caller, id));
  }
}
