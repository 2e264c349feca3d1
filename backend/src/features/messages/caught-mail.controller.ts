import type { CaughtMail } from '@knotenpunkt/shared';
import { Controller, Get, Param, Query, Res, type PipeTransform } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RecordId, sendLetter, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { CaughtMailService } from './caught-mail.service.js';

class AttachmentNumber implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^\d{1,3}$/.test(text)) throw new AppError('not_found');
    return Number(text);
  }
}

/** The mailbox of the demo: what went out and was caught. */
@Controller('caught-mails')
@Access('caught-mails.read')
export class CaughtMailController {
  constructor(private readonly mails: CaughtMailService) {}

  @Get()
  async list(@Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    const { mails, total } = await this.mails.page(query.first, query.last);
    sendPage(reply, 'caught-mails', query, { json: JSON.stringify(mails), count: mails.length, total });
  }

  @Get(':id')
  get(@RecordId() id: string): Promise<CaughtMail> {
    return this.mails.get(id);
  }

  /** The HTML body for a sandboxed frame: it may show itself and open links, and load, run or send nothing. */
  @Get(':id/body')
  async body(@RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendLetter(reply, await this.mails.html(id));
  }

  @Get(':id/attachments/:number')
  async attachment(
    @RecordId() id: string,
    @Param('number', AttachmentNumber) number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.mails.attachment(id, number);
    void reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(content);
  }
}
