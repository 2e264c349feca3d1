import { VIEW_FIELDS, ViewCountsQuery, ViewInput, type ViewCounts } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ViewService } from './view.service.js';

servedWith(ViewInput, VIEW_FIELDS);

@Controller('views')
export class ViewController {
  constructor(private readonly views: ViewService) {}

  @Get()
  @Access('views.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'views', query, await this.views.page(caller, query));
  }

  @Get('counts')
  @Access('views.read')
  counts(@CurrentCaller() caller: Caller, @Query() { resource }: ViewCountsQuery): Promise<ViewCounts> {
    return this.views.counts(caller, resource);
  }

  @Get(':id')
  @Access('views.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.views.get(caller, id));
  }

  @Post()
  @Access('views.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: ViewInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.views.create(caller, input), 201);
  }

  @Put(':id')
  @Access('views.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: ViewInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.views.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('views.write')
  async delete(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.views.delete(caller, id));
  }
}
