import { AUDIENCE_FIELDS, AudienceInput, TimelineQuery, type TimelinePage } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { AudienceService } from './audience.service.js';

servedWith(AudienceInput, AUDIENCE_FIELDS, ['view']);

@Controller('audiences')
export class AudienceController {
  constructor(
    private readonly audiences: AudienceService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('audiences.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'audiences', query, await this.audiences.page(caller, query));
  }

  @Get(':id')
  @Access('audiences.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.audiences.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.audiences.get(caller, id);
    return this.events.of(caller, 'audiences', id, page);
  }

  @Post()
  @Access('audiences.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: AudienceInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.audiences.create(caller, input), 201);
  }

  @Put(':id')
  @Access('audiences.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: AudienceInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.audiences.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('audiences.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.audiences.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('audiences.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.audiences.restore(caller, id));
  }
}
