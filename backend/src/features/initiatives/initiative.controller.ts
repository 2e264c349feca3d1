import {
  BulkInput,
  INITIATIVE_FIELDS,
  InitiativeInput,
  TimelineQuery,
  type TimelinePage,
  type BulkResult,
} from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { InitiativeBulkService } from './initiative-bulk.service.js';
import { InitiativeService } from './initiative.service.js';

servedWith(InitiativeInput, INITIATIVE_FIELDS, ['programmes', 'topics', 'network', 'group']);

@Controller('initiatives')
export class InitiativeController {
  constructor(
    private readonly initiatives: InitiativeService,
    private readonly bulk: InitiativeBulkService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('initiatives.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'initiatives', query, await this.initiatives.page(caller, query));
  }

  @Get(':id')
  @Access('initiatives.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.initiatives.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.initiatives.get(caller, id);
    return this.events.of(caller, 'initiatives', id, page);
  }

  @Post()
  @Access('initiatives.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: InitiativeInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.initiatives.create(caller, input), 201);
  }

  @Post('bulk')
  @HttpCode(200)
  @Access('initiatives.write')
  change(@CurrentCaller() caller: Caller, @Body() input: BulkInput): Promise<BulkResult> {
    return this.bulk.apply(caller, input);
  }

  @Put(':id')
  @Access('initiatives.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: InitiativeInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.initiatives.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('initiatives.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.initiatives.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('initiatives.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.initiatives.restore(caller, id));
  }
}
