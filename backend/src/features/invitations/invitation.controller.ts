import { INVITATION_FIELDS, InvitationInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { InvitationService } from './invitation.service.js';
import { ListService } from './list.service.js';

servedWith(InvitationInput, INVITATION_FIELDS, ['organisation', 'meeting', 'lastMessage', 'remindersRefused']);

/** Single invitations of the lists of meetings. */
@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly list: ListService,
  ) {}

  @Get()
  @Access('invitations.read')
  async page(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'invitations', query, await this.invitations.page(caller, query));
  }

  @Get(':id')
  @Access('invitations.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.invitations.get(caller, id));
  }

  @Put(':id')
  @Access('invitations.send')
  async note(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: InvitationInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.invitations.note(caller, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('invitations.send')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.list.remove(caller, id);
  }
}
