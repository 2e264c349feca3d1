import { MILESTONE_FIELDS, MilestoneInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { MilestoneService } from './milestone.service.js';

servedWith(MilestoneInput, MILESTONE_FIELDS, ['initiative']);

@Controller('milestones')
export class MilestoneController {
  constructor(private readonly milestones: MilestoneService) {}

  @Get()
  @Access('initiatives.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'milestones', query, await this.milestones.page(caller, query));
  }

  @Get(':id')
  @Access('initiatives.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.milestones.get(caller, id));
  }

  @Post()
  @Access('initiatives.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: MilestoneInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.milestones.create(caller, input), 201);
  }

  @Put(':id')
  @Access('initiatives.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: MilestoneInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.milestones.replace(caller, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('initiatives.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.milestones.remove(caller, id);
  }
}
