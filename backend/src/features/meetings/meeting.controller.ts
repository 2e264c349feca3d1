import {
  BulkInput,
  MEETING_FIELDS,
  MeetingInput,
  TimelineQuery,
  type BulkResult,
  type MeetingContact,
  type TimelinePage,
} from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { MeetingBulkService } from './meeting-bulk.service.js';
import { MeetingService } from './meeting.service.js';

servedWith(MeetingInput, MEETING_FIELDS, ['topics', 'group', 'network', 'initiative', 'contact', 'answers']);

@Controller('meetings')
export class MeetingController {
  constructor(
    private readonly meetings: MeetingService,
    private readonly bulk: MeetingBulkService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('meetings.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'meetings', query, await this.meetings.page(caller, query));
  }

  /** Who may be named as contact. */
  @Get('contacts')
  @Access('meetings.write')
  contacts(@CurrentCaller() caller: Caller): Promise<MeetingContact[]> {
    return this.meetings.contacts(caller);
  }

  @Get(':id')
  @Access('meetings.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.meetings.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('events.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.meetings.get(caller, id);
    return this.events.of(caller, 'meetings', id, page);
  }

  @Post()
  @Access('meetings.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: MeetingInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.meetings.create(caller, input), 201);
  }

  @Post('bulk')
  @HttpCode(200)
  @Access('meetings.write')
  change(@CurrentCaller() caller: Caller, @Body() input: BulkInput): Promise<BulkResult> {
    return this.bulk.apply(caller, input);
  }

  @Put(':id')
  @Access('meetings.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: MeetingInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.meetings.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('meetings.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.meetings.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('meetings.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.meetings.restore(caller, id));
  }
}
