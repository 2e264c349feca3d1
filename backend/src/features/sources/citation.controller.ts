import { CITATION_FIELDS, CitationInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { Citations } from './citation.service.js';

servedWith(CitationInput, CITATION_FIELDS, ['source', 'subjectName', 'partName']);

@Controller('citations')
export class CitationController {
  constructor(private readonly citations: Citations) {}

  @Get()
  @Access('sources.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'citations', query, await this.citations.page(caller, query));
  }

  @Get(':id')
  @Access('sources.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.citations.get(caller, id));
  }

  @Post()
  @Access('sources.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: CitationInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.citations.create(caller, input), 201);
  }

  @Put(':id')
  @Access('sources.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: CitationInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.citations.replace(caller, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('sources.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.citations.remove(caller, id);
  }
}
