import { AGENDA_ITEM_FIELDS, AgendaItemInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { AgendaItemService } from './agenda-item.service.js';

servedWith(AgendaItemInput, AGENDA_ITEM_FIELDS);

@Controller('agenda-items')
export class AgendaItemController {
  constructor(private readonly items: AgendaItemService) {}

  @Get()
  @Access('minutes.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'agenda-items', query, await this.items.page(caller, query));
  }

  @Get(':id')
  @Access('minutes.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.items.get(caller, id));
  }

  @Post()
  @Access('minutes.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: AgendaItemInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.items.create(caller, input), 201);
  }

  @Put(':id')
  @Access('minutes.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: AgendaItemInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.items.replace(caller, id, expectedVersion(ifMatch, input.version), input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('minutes.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.items.remove(caller, id);
  }
}
