import { CONTACT_NOTE_FIELDS, ContactNoteInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ContactNoteService } from './contact-note.service.js';

servedWith(ContactNoteInput, CONTACT_NOTE_FIELDS, [
  'organisation',
  'group',
  'network',
  'initiative',
  'organisations',
  'persons',
  'files',
  'author',
  'nextStepDoneAt',
]);

@Controller('contact-notes')
export class ContactNoteController {
  constructor(private readonly notes: ContactNoteService) {}

  @Get()
  @Access('contacts.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'contact-notes', query, await this.notes.page(caller, query));
  }

  @Get(':id')
  @Access('contacts.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.notes.get(caller, id));
  }

  @Post()
  @Access('contacts.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: ContactNoteInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.notes.create(caller, input), 201);
  }

  @Put(':id')
  @Access('contacts.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: ContactNoteInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.notes.replace(caller, id, expectedVersion(ifMatch, input.version), input));
  }

  /** Takes back a mistaken note, with its next step. */
  @Delete(':id')
  @HttpCode(204)
  @Access('contacts.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.notes.remove(caller, id);
  }
}
