import { SOURCE_FIELDS, SourceInput, TimelineQuery, type TimelinePage } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { SourceService } from './source.service.js';

servedWith(SourceInput, SOURCE_FIELDS, ['citationCount']);

@Controller('sources')
export class SourceController {
  constructor(
    private readonly sources: SourceService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('sources.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'sources', query, await this.sources.page(caller, query));
  }

  @Get(':id')
  @Access('sources.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.sources.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.sources.get(caller, id);
    return this.events.of(caller, 'sources', id, page);
  }

  @Post()
  @Access('sources.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: SourceInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.sources.create(caller, input), 201);
  }

  @Put(':id')
  @Access('sources.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: SourceInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.sources.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('sources.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.sources.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('sources.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.sources.restore(caller, id));
  }
}
