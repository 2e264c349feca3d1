import { PROGRAMME_FIELDS, ProgrammeInput, TimelineQuery, type TimelinePage } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ProgrammeService } from './programme.service.js';

servedWith(ProgrammeInput, PROGRAMME_FIELDS, ['funders', 'initiativeCount']);

@Controller('programmes')
export class ProgrammeController {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('programmes.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'programmes', query, await this.programmes.page(caller, query));
  }

  @Get(':id')
  @Access('programmes.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.programmes.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.programmes.get(caller, id);
    return this.events.of(caller, 'programmes', id, page);
  }

  @Post()
  @Access('programmes.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: ProgrammeInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.programmes.create(caller, input), 201);
  }

  @Put(':id')
  @Access('programmes.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: ProgrammeInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.programmes.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('programmes.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.programmes.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('programmes.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.programmes.restore(caller, id));
  }
}
