import { NewPersonInput, PersonInput, PERSON_FIELDS, TimelineQuery, type TimelinePage } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { PersonService } from './person.service.js';

servedWith(PersonInput, PERSON_FIELDS, ['positions', 'unreachableReply', 'assistant']);

@Controller('persons')
export class PersonController {
  constructor(
    private readonly persons: PersonService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('persons.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'persons', query, await this.persons.page(caller, query));
  }

  @Get(':id')
  @Access('persons.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.persons.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.persons.get(caller, id);
    return this.events.of(caller, 'persons', id, page);
  }

  @Post()
  @Access('persons.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: NewPersonInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.persons.create(caller, input), 201);
  }

  @Put(':id')
  @Access('persons.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: PersonInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.persons.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('persons.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.persons.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('persons.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.persons.restore(caller, id));
  }
}
