import type { CaughtMail } from '@knotenpunkt/shared';
import { Controller, Get, Param, Query, Res, type PipeTransform } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { CaughtMailService } from './caught-mail.service.js';

const attachmentNumber: PipeTransform<string, number> = {
  transform(text) {
    if (!/^\d{1,3}$/.test(text)) throw new AppError('not_found');
    return Number(text);
  },
};

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
    const html = await this.mails.html(id);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', BODY_POLICY)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('cache-control', 'no-store')
      .send(html.replace(/<head[^>]*>/i, '$&<base target="_blank">'));
  }

  @Get(':id/attachments/:number')
  async attachment(
    @RecordId() id: string,
    @Param('number', attachmentNumber) number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.mails.attachment(id, number);
    void reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(content);
  }
}

const BODY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');
