import type { MailStatus } from '@knotenpunkt/shared';
import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage, sendRecord } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { MessageDesk } from './message-desk.service.js';

/** The mails of logins, which belong to no region: for the administrator, whatever region they are in. */
@Controller('installation-messages')
@Access('queues.manage')
export class InstallationMessageController {
  constructor(private readonly desk: MessageDesk) {}

  @Get()
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'installation-messages', query, await this.desk.page(caller.inRegion(null), query));
  }

  @Get('status')
  status(@CurrentCaller() caller: Caller): Promise<MailStatus> {
    return this.desk.status(caller.inRegion(null));
  }

  @Get(':id')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.desk.get(caller.inRegion(null), id));
  }

  @Post('resend-failed')
  @HttpCode(200)
  async sendFailedAgain(@CurrentCaller() caller: Caller): Promise<{ count: number }> {
    return { count: await this.desk.sendFailedAgain(caller.inRegion(null)) };
  }

  @Post(':id/resend')
  @HttpCode(200)
  async sendAgain(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.desk.sendAgain(caller.inRegion(null), id));
  }
}
