import type { MailStatus } from '@knotenpunkt/shared';
import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage, sendRecord } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { MessageDesk } from './message-desk.service.js';

/** The mails of the caller's region. */
@Controller('messages')
export class MessageController {
  constructor(private readonly desk: MessageDesk) {}

  @Get()
  @Access('messages.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'messages', query, await this.desk.page(caller, query));
  }

  @Get('status')
  @Access('messages.read')
  status(@CurrentCaller() caller: Caller): Promise<MailStatus> {
    return this.desk.status(caller);
  }

  @Get(':id')
  @Access('messages.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.desk.get(caller, id));
  }

  @Post('resend-failed')
  @HttpCode(200)
  @Access('messages.send')
  async sendFailedAgain(@CurrentCaller() caller: Caller): Promise<{ count: number }> {
    return { count: await this.desk.sendFailedAgain(caller) };
  }

  @Post('trial')
  @Access('messages.send')
  async sendTrial(@CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.desk.sendTrial(caller), 201);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Access('messages.send')
  async sendAgain(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.desk.sendAgain(caller, id));
  }
}
