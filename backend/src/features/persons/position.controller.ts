import { POSITION_FIELDS, PositionInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { PositionService } from './position.service.js';

servedWith(PositionInput, POSITION_FIELDS, ['person', 'organisation']);

@Controller('positions')
export class PositionController {
  constructor(private readonly positions: PositionService) {}

  @Get()
  @Access('persons.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'positions', query, await this.positions.page(caller, query));
  }

  @Get(':id')
  @Access('persons.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.positions.get(caller, id));
  }

  @Post()
  @Access('persons.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: PositionInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.positions.create(caller, input), 201);
  }

  @Put(':id')
  @Access('persons.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: PositionInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.positions.replace(caller, id, version, input));
  }

  /** Takes back a mistaken position; one that is over gets an end instead. */
  @Delete(':id')
  @HttpCode(204)
  @Access('persons.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.positions.remove(caller, id);
  }
}
