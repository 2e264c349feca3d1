import { REMINDER_FIELDS, ReminderInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ReminderService } from './reminder.service.js';

servedWith(ReminderInput, REMINDER_FIELDS, ['subjectName', 'contactNoteText']);

/** A user's own reminders; those of others do not exist for them. */
@Controller('reminders')
export class ReminderController {
  constructor(private readonly reminders: ReminderService) {}

  @Get()
  @Access('reminders.use')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'reminders', query, await this.reminders.page(caller, query));
  }

  @Get(':id')
  @Access('reminders.use')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.reminders.get(caller, id));
  }

  @Post()
  @Access('reminders.use')
  async create(@CurrentCaller() caller: Caller, @Body() input: ReminderInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.reminders.create(caller, input), 201);
  }

  @Put(':id')
  @Access('reminders.use')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: ReminderInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.reminders.replace(caller, id, expectedVersion(ifMatch, input.version), input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('reminders.use')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.reminders.remove(caller, id);
  }
}
