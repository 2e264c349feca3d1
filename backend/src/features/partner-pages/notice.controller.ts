import type { Language } from '@knotenpunkt/shared';
import { Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { installationLetterhead, type Letterhead } from '../../platform/mail/index.js';
import { PageController, showPage, VisitorLanguage } from '../../platform/pages/index.js';
import { noticePageHtml, type Notice } from './notice.page.js';

/** What the foot of pages and mails leads to where a region gives no addresses of its own. */
@PageController('', 'says who is responsible for the pages, and how far everybody can use them')
export class NoticeController {
  private readonly letterhead: Letterhead;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.letterhead = installationLetterhead(settings);
  }

  @Get('impressum')
  imprint(@VisitorLanguage() language: Language, @Res() reply: FastifyReply): void {
    this.show('imprint', language, reply);
  }

  @Get('datenschutz')
  privacy(@VisitorLanguage() language: Language, @Res() reply: FastifyReply): void {
    this.show('privacy', language, reply);
  }

  @Get('barrierefreiheit')
  accessibility(@VisitorLanguage() language: Language, @Res() reply: FastifyReply): void {
    this.show('accessibility', language, reply);
  }

  private show(notice: Notice, language: Language, reply: FastifyReply): void {
    showPage(reply, noticePageHtml(notice, this.letterhead, language));
  }
}
