import { REGION_FIELDS, RegionInput } from '@knotenpunkt/shared';
import { Body, Controller, Get, Headers, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, type Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { RegionService } from './region.service.js';

servedWith(RegionInput, REGION_FIELDS);

@Controller('regions')
@Access('regions.manage')
export class RegionController {
  constructor(private readonly regions: RegionService) {}

  @Get()
  async list(@Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'regions', query, await this.regions.page(query));
  }

  @Get(':id')
  async get(@RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.regions.get(id));
  }

  @Post()
  async create(@CurrentCaller() caller: Caller, @Body() { name }: RegionInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.regions.create(caller, { name, demo: null }), 201);
  }

  @Put(':id')
  async rename(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: RegionInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.regions.rename(caller, id, expectedVersion(ifMatch, input.version), input));
  }
}
