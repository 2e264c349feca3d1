import { INDICATOR_FIELDS, IndicatorInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { IndicatorService } from './indicator.service.js';

servedWith(IndicatorInput, INDICATOR_FIELDS, ['municipality']);

@Controller('indicators')
export class IndicatorController {
  constructor(private readonly indicators: IndicatorService) {}

  @Get()
  @Access('region.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'indicators', query, await this.indicators.page(caller, query));
  }

  @Get(':id')
  @Access('region.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.indicators.get(caller, id));
  }

  @Post()
  @Access('region.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: IndicatorInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.indicators.create(caller, input), 201);
  }

  @Put(':id')
  @Access('region.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: IndicatorInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.indicators.replace(caller, id, version, input));
  }

  /** Takes back what was a mistake; the history keeps it. */
  @Delete(':id')
  @HttpCode(204)
  @Access('region.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.indicators.remove(caller, id);
  }
}
