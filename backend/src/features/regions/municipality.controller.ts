import { MUNICIPALITY_FIELDS, MunicipalityInput, MunicipalityValuesQuery, type ValueCount } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { MunicipalityService } from './municipality.service.js';

servedWith(MunicipalityInput, MUNICIPALITY_FIELDS, ['parent', 'withinSubRegion']);

@Controller('municipalities')
export class MunicipalityController {
  constructor(private readonly municipalities: MunicipalityService) {}

  @Get()
  @Access('region.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'municipalities', query, await this.municipalities.page(caller, query));
  }

  @Get('values')
  @Access('region.read')
  values(@CurrentCaller() caller: Caller, @Query() { q }: MunicipalityValuesQuery): Promise<ValueCount[]> {
    return this.municipalities.subRegions(caller, q ?? '');
  }

  @Get(':id')
  @Access('region.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.municipalities.get(caller, id));
  }

  @Post()
  @Access('region.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: MunicipalityInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.municipalities.create(caller, input), 201);
  }

  @Put(':id')
  @Access('region.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: MunicipalityInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.municipalities.replace(caller, id, version, input));
  }

  /** Takes back what was a mistake; the history keeps it. */
  @Delete(':id')
  @HttpCode(204)
  @Access('region.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.municipalities.remove(caller, id);
  }
}
