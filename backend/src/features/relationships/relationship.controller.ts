import { RELATIONSHIP_FIELDS, RelationshipInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { RelationshipService } from './relationship.service.js';

servedWith(RelationshipInput, RELATIONSHIP_FIELDS, ['from', 'to']);

@Controller('relationships')
export class RelationshipController {
  constructor(private readonly relationships: RelationshipService) {}

  @Get()
  @Access('organisations.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'relationships', query, await this.relationships.page(caller, query));
  }

  @Get(':id')
  @Access('organisations.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.relationships.get(caller, id));
  }

  @Post()
  @Access('organisations.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: RelationshipInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.relationships.create(caller, input), 201);
  }

  @Put(':id')
  @Access('organisations.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: RelationshipInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.relationships.replace(caller, id, version, input));
  }

  /** Takes back a mistaken relationship; one that is over gets an end instead. */
  @Delete(':id')
  @HttpCode(204)
  @Access('organisations.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.relationships.remove(caller, id);
  }
}
