import { DECISION_FIELDS, DecisionInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { DecisionService } from './decision.service.js';

servedWith(DecisionInput, DECISION_FIELDS, ['meeting', 'group']);

@Controller('decisions')
export class DecisionController {
  constructor(private readonly decisions: DecisionService) {}

  @Get()
  @Access('minutes.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'decisions', query, await this.decisions.page(caller, query));
  }

  @Get(':id')
  @Access('minutes.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.decisions.get(caller, id));
  }

  @Post()
  @Access('minutes.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: DecisionInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.decisions.create(caller, input), 201);
  }

  @Put(':id')
  @Access('minutes.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: DecisionInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.decisions.replace(caller, id, expectedVersion(ifMatch, input.version), input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('minutes.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.decisions.remove(caller, id);
  }
}
