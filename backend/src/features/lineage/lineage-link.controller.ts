import { LINEAGE_LINK_FIELDS, LineageLinkInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { LineageService } from './lineage.service.js';

servedWith(LineageLinkInput, LINEAGE_LINK_FIELDS);

@Controller('lineage-links')
export class LineageLinkController {
  constructor(private readonly links: LineageService) {}

  @Get()
  @Access('lineage.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'lineage-links', query, await this.links.page(caller, query));
  }

  @Get(':id')
  @Access('lineage.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.links.get(caller, id));
  }

  @Post()
  @Access('lineage.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: LineageLinkInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.links.create(caller, input), 201);
  }

  @Put(':id')
  @Access('lineage.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: LineageLinkInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.links.replace(caller, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('lineage.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.links.remove(caller, id);
  }
}
