import { LogoInput, OrganisationInput, ORGANISATION_FIELDS, TimelineQuery, type TimelinePage } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { OrganisationService } from './organisation.service.js';

servedWith(OrganisationInput, ORGANISATION_FIELDS, ['topics', 'parent', 'successor', 'register', 'responsible', 'logo']);

@Controller('organisations')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('organisations.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'organisations', query, await this.organisations.page(caller, query));
  }

  @Get(':id')
  @Access('organisations.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.organisations.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.organisations.get(caller, id);
    return this.events.of(caller, 'organisations', id, page);
  }

  @Post()
  @Access('organisations.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: OrganisationInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.organisations.create(caller, input), 201);
  }

  @Put(':id')
  @Access('organisations.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: OrganisationInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.organisations.replace(caller, id, version, input));
  }

  /** Shows an image among its files as its logo. */
  @Put(':id/logo')
  @Access('organisations.write')
  async showLogo(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: LogoInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.organisations.showLogo(caller, id, input));
  }

  @Delete(':id/logo')
  @HttpCode(200)
  @Access('organisations.write')
  async hideLogo(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.organisations.hideLogo(caller, id));
  }

  @Delete(':id')
  @Access('organisations.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.organisations.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('organisations.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.organisations.restore(caller, id));
  }
}
